import type { DayTotals, WeekSession } from '../report.ts';

export function toDayTotals(date: string, sessions: readonly WeekSession[]): DayTotals {
  return { date, ...toTotals(sessions.filter((session) => session.date === date)) };
}

/** Sums over sessions; on-task time is summed at both ends of its intervals. */
export function toTotals(sessions: readonly WeekSession[]): Omit<DayTotals, 'date'> {
  const sum = (read: (session: WeekSession) => number) =>
    sessions.reduce((total, session) => total + read(session), 0);
  return {
    sessions: sessions.length,
    declaredMs: sum(({ declaredMs }) => declaredMs),
    heldMs: sum(({ heldMs }) => heldMs),
    onTaskMs: { low: sum(({ onTaskMs }) => onTaskMs.low), high: sum(({ onTaskMs }) => onTaskMs.high) },
  };
}
