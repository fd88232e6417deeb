import { useState } from 'preact/hooks';
import type { NudgeSettings } from '../../../timer-messages.ts';
import type { Background } from '../../use-background.ts';
import { clockOf, minuteOf } from './schedule-draft.ts';
import { WORDS } from './words.ts';

/** What only the browser can do. */
export type NudgeHands = {
  /** Must be called in the person's press; answers whether notifications may be shown. */
  readonly allowNotifications: () => Promise<boolean>;
  readonly ring: () => void;
};

export type NudgesPartProps = {
  readonly background: Background;
  readonly nudges: NudgeSettings;
  readonly hands: NudgeHands | undefined;
};

const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 };

export function NudgesPart({ background, nudges, hands }: NudgesPartProps) {
  const [isDenied, setDenied] = useState(false);
  const change = (part: Partial<NudgeSettings>) =>
    void background.ask({ type: 'set-nudges', nudges: { ...nudges, ...part } });
  const setNotifications = async (isWanted: boolean) => {
    const isAllowed = !isWanted || ((await hands?.allowNotifications()) ?? true);
    setDenied(!isAllowed);
    change({ hasNotifications: isWanted && isAllowed });
  };
  return (
    <section class="part">
      <h2>{WORDS.nudges}</h2>
      <div class="card switches">
        <div class="switch-line">
          <label class="switch">
            <input
              type="checkbox"
              name="sound"
              checked={nudges.hasSound}
              onChange={(event) => change({ hasSound: event.currentTarget.checked })}
            />
            {WORDS.sound}
          </label>
          <button type="button" class="button" onClick={() => hands?.ring()}>
            {WORDS.tryIt}
          </button>
        </div>
        <label class="switch">
          <input
            type="checkbox"
            name="notifications"
            checked={nudges.hasNotifications}
            onChange={(event) => void setNotifications(event.currentTarget.checked)}
          />
          {WORDS.notifications}
        </label>
        <label class="switch">
          <input
            type="checkbox"
            name="cues"
            checked={nudges.hasCues !== false}
            onChange={(event) => change({ hasCues: event.currentTarget.checked })}
          />
          {WORDS.cues}
        </label>
        {isDenied ? <p class="warning small">{WORDS.denied}</p> : null}
        <label class="switch">
          <input
            type="checkbox"
            name="quiet"
            checked={nudges.quietHours !== undefined}
            onChange={(event) => change({ quietHours: event.currentTarget.checked ? NIGHT : undefined })}
          />
          {WORDS.quiet}
        </label>
        {nudges.quietHours === undefined ? null : <QuietFields hours={nudges.quietHours} change={change} />}
      </div>
    </section>
  );
}

type QuietFieldsProps = {
  readonly hours: NonNullable<NudgeSettings['quietHours']>;
  readonly change: (part: Partial<NudgeSettings>) => void;
};

function QuietFields({ hours, change }: QuietFieldsProps) {
  return (
    <div class="quiet-fields">
      {(['fromMinute', 'toMinute'] as const).map((side) => (
        <label key={side}>
          <span class="small muted">{side === 'fromMinute' ? WORDS.from : WORDS.to}</span>
          <input
            class="input number"
            type="time"
            name={side}
            value={clockOf(hours[side])}
            onChange={(event) =>
              change({ quietHours: { ...hours, [side]: minuteOf(event.currentTarget.value) } })
            }
          />
        </label>
      ))}
    </div>
  );
}
