/** What a rule waits for in seconds of its own, beside its windows. */
const WAITED = /(oldest_seconds[^>]*> )(\d+)/g;
const MINUTES = /\b(\d+)m\b/g;

/** The same rules, with everything that is measured in minutes so many times shorter. */
export function hasten(rules: string, times: number): string {
  const seconds = (whole: number) => Math.ceil(whole / times);
  return rules
    .replaceAll(MINUTES, (_all, minutes) => `${seconds(Number(minutes) * 60)}s`)
    .replaceAll(WAITED, (_all, before, limit) => `${before}${seconds(Number(limit))}`);
}
