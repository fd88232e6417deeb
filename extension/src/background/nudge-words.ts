import type { Schedule } from '@locked-in/domain';
import type { ScheduleAct } from './advance-schedules.ts';
import type { Chime } from './chime-of.ts';

/** What a notification says. */
export type Nudge = { readonly title: string; readonly message: string };

export function scheduleNudge(act: ScheduleAct, nowMs: number): Nudge {
  const { intent } = act.schedule;
  if (act.kind === 'start') return { title: intent, message: `Started. ${minutes(act.leftMs)} to go.` };
  if (act.of === 'soon')
    return { title: intent, message: `Starts in ${minutes(act.startsAtMs - nowMs)}.${how(act.schedule)}` };
  if (act.of === 'ask') return { title: intent, message: 'It is time. Open Locked In to start.' };
  return { title: intent, message: 'You planned this for now.' };
}

const CHIME_WORDS: Record<Chime['kind'], string> = {
  end: 'The time is over. How did it go?',
  break: 'Time for a break.',
  focus: 'The break is over. It goes on.',
  wait: 'The break is over. Open Locked In to go on.',
};

export function chimeNudge({ kind, intent }: Chime): Nudge {
  return { title: intent || 'Locked In', message: CHIME_WORDS[kind] };
}

function how({ mode }: Schedule): string {
  return mode === 'automatic' ? ' It starts by itself.' : '';
}

function minutes(ms: number): string {
  const count = Math.max(1, Math.round(ms / 60_000));
  return count === 1 ? '1 minute' : `${count} minutes`;
}
