/** What the browser really showed, by the script's own clock. `site` undefined = the browser was not in front. */
export type Stay = { readonly site: string | undefined; readonly startMs: number; readonly endMs: number };

export type ScriptClock = {
  /** From now on, or since `atMs`, `site` is shown. */
  readonly shows: (site: string | undefined, atMs?: number) => void;
  readonly ends: () => readonly Stay[];
};

/** Notes what the script makes the browser show. A site that is shown already goes on. */
export function startScriptClock(): ScriptClock {
  const stays: Stay[] = [];
  let open: { site: string | undefined; startMs: number } | undefined;
  const close = (nowMs: number) => {
    if (open !== undefined) stays.push({ ...open, endMs: nowMs });
  };
  return {
    shows: (site, atMs = Date.now()) => {
      if (open !== undefined && open.site === site) return;
      close(atMs);
      open = { site, startMs: atMs };
    },
    ends: () => {
      close(Date.now());
      open = undefined;
      return stays;
    },
  };
}
