/** The next moment at which the clock here shows this: `11:00`, `9:05`, `23.30`. Undefined for anything else. */
export function readUntil(text: string, nowMs: number): number | undefined {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const today = new Date(nowMs).setHours(Number(hour), Number(minute), 0, 0);
  if (today > nowMs) return today;
  const tomorrow = new Date(nowMs);
  tomorrow.setDate(tomorrow.getDate() + 1);
  return tomorrow.setHours(Number(hour), Number(minute), 0, 0);
}
