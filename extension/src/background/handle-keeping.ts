import { isOnList, toListedHost } from '@locked-in/domain';
import type { KeepingRequest, KeepingStatus, NeverLists } from '../keeping-messages.ts';

export type KeepingDeps = {
  readonly readConsent: () => Promise<number | undefined>;
  readonly saveConsent: (atMs: number) => Promise<void>;
  readonly readNever: () => Promise<NeverLists>;
  readonly saveNever: (never: NeverLists) => Promise<void>;
  /** Takes what is on the lists now out of what is kept here. */
  readonly applyNever: (never: NeverLists) => Promise<void>;
  readonly forgetRange: (range: { readonly fromMs: number; readonly toMs: number }) => Promise<void>;
  readonly forgetLast: (ms: number) => Promise<void>;
  readonly forgetSite: (site: string) => Promise<void>;
  /** Answers whether it was done: not while a session runs. */
  readonly deleteAll: () => Promise<boolean>;
  readonly settleKept: (isToSend: boolean) => Promise<void>;
  readonly countKept: () => Promise<Pick<KeepingStatus, 'undecided' | 'keptHere' | 'deleting'>>;
  readonly now: () => number;
};

/** What is kept of the person, and their word on it. */
export type Keeping = {
  /** Words for the person when a request could not be done; nothing when it was. */
  readonly handle: (request: KeepingRequest) => Promise<string | undefined>;
  readonly hasConsent: () => Promise<boolean>;
  readonly readStatus: () => Promise<KeepingStatus>;
};

export const NO_CONSENT =
  'Nothing is recorded before you have said yes to it. Open the popup or the welcome page.';
const LONGEST_FORGET_MINUTES = 24 * 60;

export function createKeeping(deps: KeepingDeps): Keeping {
  return {
    handle: (request) => handle(request, deps),
    hasConsent: async () => (await deps.readConsent()) !== undefined,
    readStatus: async () => {
      const none = { undecided: 0, keptHere: 0 };
      const kept = deps.countKept().catch(() => none); // the status itself says what is wrong with the journal
      const [consentedAtMs, never, counts] = await Promise.all([deps.readConsent(), deps.readNever(), kept]);
      return { consentedAtMs, never, ...counts };
    },
  };
}

async function handle(request: KeepingRequest, deps: KeepingDeps): Promise<string | undefined> {
  switch (request.type) {
    case 'consent':
      await deps.saveConsent((await deps.readConsent()) ?? deps.now());
      return undefined;
    case 'set-never':
      return setNever(request.never, deps);
    case 'forget':
      return forgetLast(request.minutes, deps);
    case 'forget-range':
      return forgetRange(request, deps);
    case 'delete-site':
      return deleteSite(request.site, deps);
    case 'delete-all':
      return (await deps.deleteAll()) ? undefined : 'A session is running. Stop it first.';
    case 'settle-kept':
      await deps.settleKept(request.send);
      return undefined;
  }
}

async function setNever(asked: NeverLists, deps: KeepingDeps): Promise<string | undefined> {
  const [record, title] = [asked.record.map(toListedHost), asked.title.map(toListedHost)];
  const never = { record: toList(record), title: toList(title) };
  if ([...record, ...title].includes(undefined)) return 'This is not a site. Write it like docs.example.org.';
  await deps.saveNever(never);
  await deps.applyNever(never);
  return undefined;
}

/** Each host once, in alphabetical order, without those that another one on the list includes. */
function toList(hosts: readonly (string | undefined)[]): readonly string[] {
  const known = [...new Set(hosts)].filter((host) => host !== undefined);
  const isIncluded = (host: string) =>
    isOnList(
      host,
      known.filter((other) => other !== host),
    );
  return known.filter((host) => !isIncluded(host)).toSorted();
}

async function forgetLast(minutes: number, deps: KeepingDeps): Promise<string | undefined> {
  if (!(minutes > 0 && minutes <= LONGEST_FORGET_MINUTES)) return 'Choose how many minutes to forget.';
  await deps.forgetLast(Math.round(minutes * 60_000));
  return undefined;
}

async function forgetRange(
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  deps: KeepingDeps,
): Promise<string | undefined> {
  const isRange = Number.isSafeInteger(fromMs) && Number.isSafeInteger(toMs) && 0 <= fromMs && fromMs < toMs;
  if (!isRange) return 'Choose a time that ends after it begins.';
  await deps.forgetRange({ fromMs, toMs });
  return undefined;
}

async function deleteSite(text: string, deps: KeepingDeps): Promise<string | undefined> {
  const site = toListedHost(text);
  if (site === undefined) return 'This is not a site. Write it like docs.example.org.';
  await deps.forgetSite(site);
  return undefined;
}
