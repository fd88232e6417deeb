import type { SeenWeek, SharingChoice, Workspace } from '@locked-in/contracts';
import { SHARING_LEVELS } from '@locked-in/domain';
import { SharedWeekView } from '@locked-in/ui';
import { useState } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { weekName } from '../week/week-words.ts';
import { readSharing } from './read-sharing.ts';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';

export type SharingPartProps = {
  readonly sharing: Workspace['sharing'];
  readonly preview: readonly SeenWeek[];
  readonly changing: Pick<WorkspaceChanging, 'share' | 'isBusy' | 'isSaved'>;
  readonly nowMs: number;
};

const DAYS = [7, 30, 91, 366] as const;
const FROM = ['now', 'this-week'] as const;

/** How much of the person this workspace is shown, and what that looks like from the other side. */
export function SharingPart({ sharing, preview, changing, nowMs }: SharingPartProps) {
  return (
    <>
      <Part title={WORDS.sharing} note={WORDS.sharingNote}>
        <p>{readSharing(sharing, nowMs)}</p>
        <SharingForm level={sharing.level} changing={changing} />
      </Part>
      <Part title={WORDS.preview} note={WORDS.previewNote}>
        {preview.length === 0 && <p class="muted">{WORDS.previewNothing}</p>}
        {preview.map(({ memberId, shared }) => (
          <section key={`${memberId} ${shared.week}`} class="seen-week">
            <h3>{weekName(shared.week)}</h3>
            <SharedWeekView shared={shared} label={`${WORDS.preview}: ${weekName(shared.week)}`} />
          </section>
        ))}
      </Part>
    </>
  );
}

function SharingForm({
  level: before,
  changing,
}: {
  readonly level: SharingChoice['level'];
  readonly changing: SharingPartProps['changing'];
}) {
  const [choice, setChoice] = useState<SharingChoice>({ level: before, days: 30, from: 'now' });
  const change = (part: Partial<SharingChoice>) => setChoice((known) => ({ ...known, ...part }));
  const submit = (event: Event) => {
    event.preventDefault();
    changing.share(choice);
  };
  return (
    <form class="plan-form" onSubmit={submit}>
      <fieldset class="levels">
        <legend>{WORDS.level}</legend>
        {SHARING_LEVELS.map((level) => (
          <label key={level} class="choice">
            <input
              type="radio"
              name="level"
              checked={choice.level === level}
              onChange={() => change({ level })}
            />
            {WORDS.levels[level]}
          </label>
        ))}
      </fieldset>
      {choice.level !== 'nothing' && <SharingTimes choice={choice} change={change} />}
      <div class="actions">
        <button type="submit" class="button primary" disabled={changing.isBusy}>
          {WORDS.save}
        </button>
        <p class="small" role="status">
          {changing.isSaved && WORDS.saved}
        </p>
      </div>
    </form>
  );
}

function SharingTimes({
  choice,
  change,
}: {
  readonly choice: SharingChoice;
  readonly change: (part: Partial<SharingChoice>) => void;
}) {
  return (
    <div class="sharing-times">
      <label class="plan-line">
        <span>{WORDS.from}</span>
        <select
          class="input"
          value={choice.from}
          onChange={(event) =>
            change({ from: FROM.find((from) => from === event.currentTarget.value) ?? choice.from })
          }
        >
          {FROM.map((from) => (
            <option key={from} value={from}>
              {WORDS.fromChoices[from]}
            </option>
          ))}
        </select>
      </label>
      <label class="plan-line">
        <span>{WORDS.days}</span>
        <select
          class="input"
          value={choice.days}
          onChange={(event) => change({ days: Number(event.currentTarget.value) })}
        >
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {WORDS.dayChoices[days]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
