const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "20 November at 14:32", where this browser is. */
export function dayAndClock(ms: number): string {
  return FORMAT.format(ms);
}
