import type { PrivacyLevel } from '../messages.ts';

export type PrivacyChoiceProps = {
  readonly level: PrivacyLevel;
  readonly onChange: (level: PrivacyLevel) => void;
};

type Level = {
  readonly level: PrivacyLevel;
  readonly name: string;
  readonly hint: string;
  readonly example: string;
};

const LEVELS: readonly Level[] = [
  {
    level: 'site',
    name: 'Sites',
    hint: 'The least. Pages of one site cannot be told apart.',
    example: 'docs.example.org',
  },
  {
    level: 'title',
    name: 'Sites and titles',
    hint: 'Titles say best what a page was for. E-mail addresses, long numbers and keys are taken out of them.',
    example: 'docs.example.org · “Chapter 2 – Methods”',
  },
  {
    level: 'path',
    name: 'Sites, titles and paths',
    hint: 'The most: each page of a site is its own. Ids in paths become “:id”.',
    example: 'docs.example.org/thesis/:id/chapter-2 · “Chapter 2 – Methods”',
  },
];

/** How much of a page leaves its tab, with what would be kept of an example. */
export function PrivacyChoice({ level: chosen, onChange }: PrivacyChoiceProps) {
  return (
    <fieldset class="privacy-choice">
      <legend class="visually-hidden">How much is recorded of a page</legend>
      {LEVELS.map(({ level, name, hint, example }) => (
        <label key={level} class="privacy-level">
          <input
            type="radio"
            name="privacy"
            value={level}
            checked={level === chosen}
            onChange={() => onChange(level)}
          />
          <span class="privacy-words">
            <strong>{name}</strong>
            <span class="small muted">{hint}</span>
            <code class="small">{example}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
