import { isOnList, NEVER_PRESETS, type NeverPreset } from '@locked-in/domain';
import type { NeverLists as Lists } from '../keeping-messages.ts';
import { KEEPING_WORDS, PRESET_WORDS } from './keeping-words.ts';
import { SiteList } from './site-list.tsx';
import type { Background } from './use-background.ts';

export type NeverListsProps = Pick<Background, 'ask' | 'isBusy'> & {
  readonly never: Lists;
  /** Why the last change was not taken. */
  readonly refusal?: string | undefined;
};

/** The sites of which nothing, or no title, is ever recorded. */
export function NeverLists({ never, refusal, ask, isBusy }: NeverListsProps) {
  const change = (part: Partial<Lists>) => ask({ type: 'set-never', never: { ...never, ...part } });
  return (
    <div class="never-lists">
      <SiteList
        id="never-record"
        title={KEEPING_WORDS.neverRecord}
        hint={KEEPING_WORDS.neverRecordHint}
        sites={never.record}
        {...{ refusal, isBusy }}
        onChange={(record) => change({ record })}
      />
      <NeverSuggestions never={never} ask={ask} isBusy={isBusy} />
      <SiteList
        id="never-title"
        title={KEEPING_WORDS.neverTitle}
        hint={KEEPING_WORDS.neverTitleHint}
        sites={never.title}
        {...{ refusal, isBusy }}
        onChange={(title) => change({ title })}
      />
    </div>
  );
}

/** Groups of sites that many people want no record of; each is added, or taken off again, with one press. */
export function NeverSuggestions({
  never,
  ask,
  isBusy,
  legend = KEEPING_WORDS.suggested,
}: NeverListsProps & { readonly legend?: string | undefined }) {
  const toggle = (preset: NeverPreset) => {
    const hosts: readonly string[] = NEVER_PRESETS[preset];
    const without = never.record.filter((host) => !hosts.includes(host));
    const record = isWhole(preset, never) ? without : [...without, ...hosts];
    void ask({ type: 'set-never', never: { ...never, record } });
  };
  return (
    <fieldset class="never-suggestions">
      <legend class="small muted">{legend}</legend>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          class="button"
          aria-pressed={isWhole(preset, never)}
          disabled={isBusy}
          onClick={() => toggle(preset)}
        >
          {PRESET_WORDS[preset]}
        </button>
      ))}
    </fieldset>
  );
}

const PRESETS: readonly NeverPreset[] = ['banking', 'health', 'mail'];

function isWhole(preset: NeverPreset, { record }: Lists): boolean {
  return NEVER_PRESETS[preset].every((host) => isOnList(host, record));
}
