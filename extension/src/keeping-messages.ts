/** Hosts, each with everything under it: of which only the time counts, and of which no titles are recorded. */
export type NeverLists = { readonly record: readonly string[]; readonly title: readonly string[] };

/** What pages may ask about what is kept of the person. */
export type KeepingRequest =
  /** The person says yes to recording during sessions. */
  | { readonly type: 'consent' }
  | { readonly type: 'set-never'; readonly never: NeverLists }
  /** The pages of the last minutes, here and on the server. */
  | { readonly type: 'forget'; readonly minutes: number }
  /** The pages shown in a range, here and on the server. UTC milliseconds. */
  | { readonly type: 'forget-range'; readonly fromMs: number; readonly toMs: number }
  /** Everything of a site, here and on the server. */
  | { readonly type: 'delete-site'; readonly site: string }
  /** Everything recorded that is kept here, and what the server has received of it. */
  | { readonly type: 'delete-all' }
  /** What was kept here before this browser was paired: send it, or only what comes from now on. */
  | { readonly type: 'settle-kept'; readonly send: boolean };

export type KeepingStatus = {
  /** When the person said yes to recording; no session starts before. */
  readonly consentedAtMs?: number | undefined;
  readonly never: NeverLists;
  /** Sessions from before the pairing that the person has still to decide on. */
  readonly undecided: number;
  /** Sessions that stay here because the person said so. */
  readonly keptHere: number;
  /** Sessions that are deleted here, and on the server as soon as it can be told. */
  readonly deleting?: number | undefined;
};
