import type { PrivacyLevel } from '../messages.ts';
import { PRIVACY_WORDS } from './privacy-words.ts';

export type PrivacyChoiceProps = {
  readonly level: PrivacyLevel;
  readonly onChange: (level: PrivacyLevel) => void;
};

const LEVELS: readonly PrivacyLevel[] = ['site', 'title', 'path'];

/** How much of a page leaves its tab, with what would be kept of an example. */
export function PrivacyChoice({ level: chosen, onChange }: PrivacyChoiceProps) {
  return (
    <fieldset class="privacy-choice">
      <legend class="visually-hidden">{PRIVACY_WORDS.legend}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="privacy-level">
          <input
            type="radio"
            name="privacy"
            value={level}
            checked={level === chosen}
            onChange={() => onChange(level)}
          />
          <LevelWords level={level} />
        </label>
      ))}
    </fieldset>
  );
}

function LevelWords({ level }: { readonly level: PrivacyLevel }) {
  const { name, hint, example } = PRIVACY_WORDS.levels[level];
  return (
    <span class="privacy-words">
      <strong>{name}</strong>
      <span class="small muted">{hint}</span>
      <code class="small" dir="ltr">
        {example}
      </code>
    </span>
  );
}
