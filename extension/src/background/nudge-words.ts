import type { IfThen } from '@locked-in/domain';
import type { ScheduleAct } from './advance-schedules.ts';
import type { Chime } from './chime-of.ts';
import { wordsIn } from './words.ts';

/** What a notification says. */
export type Nudge = { readonly title: string; readonly message: string };

export function scheduleNudge(act: ScheduleAct, nowMs: number, locale: string): Nudge {
  return { title: act.schedule.intent || 'Locked In', message: messageOf(act, nowMs, locale) };
}

/** What the person meant to do now. */
export function cueNudge({ cue, action }: IfThen, locale: string): Nudge {
  return { title: action, message: wordsIn(locale).cue(cue) };
}

export function chimeNudge({ kind, intent }: Chime, locale: string): Nudge {
  return { title: intent || 'Locked In', message: wordsIn(locale).chime[kind] };
}

function messageOf(act: ScheduleAct, nowMs: number, locale: string): string {
  const words = wordsIn(locale);
  if (act.kind === 'start') return words.started(minutesOf(act.leftMs));
  if (act.of !== 'soon') return act.of === 'ask' ? words.ask : words.remind;
  const say = act.schedule.mode === 'automatic' ? words.soonByItself : words.soon;
  return say(minutesOf(act.startsAtMs - nowMs));
}

function minutesOf(ms: number): number {
  return Math.max(1, Math.round(ms / 60_000));
}
