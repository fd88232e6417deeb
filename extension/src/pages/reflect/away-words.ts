/** Every text of the question what happened while nobody was at the browser. */
export const AWAY_WORDS = {
  work: 'Work off the browser',
  break: 'A break',
  what: 'What was it?',
  hint: 'Read the paper on the sofa',
} as const;

export function awayWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const time = minutes === 1 ? 'minute' : `${minutes} minutes`;
  return `You were away for the last ${time}. Off-browser work, or a break?`;
}
