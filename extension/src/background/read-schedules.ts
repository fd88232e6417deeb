import { decideStart, nextStart } from '@locked-in/domain';
import type { Offer, TimerStatus } from '../timer-messages.ts';
import type { ScheduleMoment, ScheduleRun } from './advance-schedules.ts';

/** What waits for the person's word now: the latest, if several do. */
export function findOffer({ pending }: ScheduleRun, moment: ScheduleMoment): Offer | undefined {
  const { schedules, nowMs, running } = moment;
  const offers = pending.flatMap(({ scheduleId, startsAtMs, snoozedUntilMs = 0 }): readonly Offer[] => {
    const schedule = schedules.find((one) => one.scheduleId === scheduleId);
    if (!schedule || snoozedUntilMs > nowMs) return [];
    const kind = decideStart(schedule, startsAtMs, { nowMs, isBusy: running !== undefined });
    if (kind !== 'ask' && kind !== 'remind') return [];
    const { intent, plannedMinutes } = schedule;
    return [{ scheduleId, intent, startsAtMs, plannedMinutes, kind }];
  });
  return offers.toSorted((a, b) => b.startsAtMs - a.startsAtMs)[0];
}

export function nextOf({ schedules, nowMs }: ScheduleMoment): TimerStatus['next'] {
  const starts = schedules.flatMap((schedule) => {
    const startsAtMs = nextStart(schedule, nowMs + 1);
    const { scheduleId, intent } = schedule;
    return startsAtMs === undefined ? [] : [{ scheduleId, intent, startsAtMs }];
  });
  return starts.toSorted((a, b) => a.startsAtMs - b.startsAtMs)[0];
}
