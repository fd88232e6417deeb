import type { OpenGoal, TimerStatus } from '../../../timer-messages.ts';
import type { Background } from '../../use-background.ts';
import { type NudgeHands, NudgesPart } from './nudges-part.tsx';
import { PomodoroPart } from './pomodoro-part.tsx';
import { SchedulesPart } from './schedules-part.tsx';

export type TimerPartsProps = {
  readonly background: Background;
  readonly timer: TimerStatus | undefined;
  readonly hands: NudgeHands | undefined;
  readonly goals?: readonly OpenGoal[] | undefined;
};

export function TimerParts({ background, timer, hands, goals }: TimerPartsProps) {
  if (timer === undefined) return null;
  return (
    <>
      <SchedulesPart background={background} timer={timer} nowMs={Date.now()} goals={goals} />
      <PomodoroPart background={background} pomodoro={timer.pomodoro} />
      <NudgesPart background={background} nudges={timer.nudges} hands={hands} />
    </>
  );
}
