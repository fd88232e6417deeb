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
          <Switch name="sound" isOn={nudges.hasSound} onTurn={(hasSound) => change({ hasSound })} />
          <button type="button" class="button" onClick={() => hands?.ring()}>
            {WORDS.tryIt}
          </button>
        </div>
        <Switch
          name="notifications"
          isOn={nudges.hasNotifications}
          onTurn={(isWanted) => void setNotifications(isWanted)}
        />
        <Switch name="cues" isOn={nudges.hasCues !== false} onTurn={(hasCues) => change({ hasCues })} />
        {isDenied ? <p class="warning small">{WORDS.denied}</p> : null}
        <Switch
          name="quiet"
          isOn={nudges.quietHours !== undefined}
          onTurn={(isWanted) => change({ quietHours: isWanted ? NIGHT : undefined })}
        />
        {nudges.quietHours === undefined ? null : <QuietFields hours={nudges.quietHours} change={change} />}
      </div>
    </section>
  );
}

type SwitchProps = {
  readonly name: 'sound' | 'notifications' | 'cues' | 'quiet';
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

function Switch({ name, isOn, onTurn }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      {WORDS[name]}
    </label>
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
            onChange={({ currentTarget }) => {
              const minute = minuteOf(currentTarget.value);
              if (minute >= 0) change({ quietHours: { ...hours, [side]: minute } });
              else currentTarget.value = clockOf(hours[side]); // an emptied field is no wish to be rung at night
            }}
          />
        </label>
      ))}
    </div>
  );
}
