import type { Schedule } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { OpenGoal, TimerStatus } from '../../../timer-messages.ts';
import type { Background } from '../../use-background.ts';
import { HERE } from '../../zone.ts';
import { fromDraft, newDraft, type ScheduleDraft, toDraft } from './schedule-draft.ts';
import { ScheduleEditor } from './schedule-editor.tsx';
import { ScheduleLine } from './schedule-line.tsx';
import { WORDS } from './words.ts';

export type SchedulesPartProps = {
  readonly background: Background;
  readonly timer: TimerStatus;
  readonly nowMs: number;
  /** What a schedule's sessions can serve. */
  readonly goals?: readonly OpenGoal[] | undefined;
};

export function SchedulesPart({ background, timer, nowMs, goals }: SchedulesPartProps) {
  const [draft, setDraft] = useState<ScheduleDraft>();
  const [removed, setRemoved] = useState<Schedule>();
  const { ask, isBusy, problem, problemOf } = background;
  const save = async (saved: ScheduleDraft) => {
    if (await ask({ type: 'save-schedule', schedule: fromDraft(saved) })) setDraft(undefined);
  };
  const remove = async (schedule: Schedule) => {
    if (await ask({ type: 'delete-schedule', scheduleId: schedule.scheduleId })) setRemoved(schedule);
  };
  const restore = async (schedule: Schedule) => {
    const { sinceMs: _, ...form } = schedule;
    if (await ask({ type: 'save-schedule', schedule: form })) setRemoved(undefined);
  };
  const edit = (schedule: Schedule) => setDraft(toDraft(schedule));
  const shown = timer.schedules.filter(({ scheduleId }) => scheduleId !== draft?.scheduleId);
  return (
    <section class="part schedules">
      <div class="part-heading">
        <h2>{WORDS.schedules}</h2>
        <p class="muted small">{WORDS.schedulesHint}</p>
      </div>
      {shown.length === 0 ? null : (
        <ul class="schedule-list">
          {shown.map((schedule) => (
            <ScheduleLine
              key={schedule.scheduleId}
              {...{ schedule, background, nowMs, edit, remove }}
              missed={timer.missed}
            />
          ))}
        </ul>
      )}
      {removed === undefined ? null : (
        <Removed schedule={removed} isBusy={isBusy} onRestore={() => void restore(removed)} />
      )}
      {draft === undefined ? (
        <button type="button" class="button" onClick={() => setDraft(newDraft(crypto.randomUUID(), HERE))}>
          {WORDS.add}
        </button>
      ) : (
        <ScheduleEditor
          draft={draft}
          goals={goals}
          problem={problemOf === 'save-schedule' ? problem : undefined}
          isBusy={isBusy}
          onChange={setDraft}
          onSave={() => void save(draft)}
          onCancel={() => setDraft(undefined)}
        />
      )}
    </section>
  );
}

type RemovedProps = {
  readonly schedule: Schedule;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
};

function Removed({ schedule, isBusy, onRestore }: RemovedProps) {
  return (
    <p class="removed small" role="status">
      {WORDS.removed} {schedule.intent}
      <button type="button" class="button" disabled={isBusy} onClick={onRestore}>
        {WORDS.undo}
      </button>
    </p>
  );
}
