import type { LabelChange } from '@locked-in/contracts';
import type { Label } from '@locked-in/domain';
import { STRETCH_MEANINGS, STRETCH_WORDS, StretchSwatch } from '@locked-in/ui';
import { useState } from 'preact/hooks';
import type { SiteStay } from './to-site-stays.ts';

const LABELS: readonly Label[] = ['on', 'support', 'off', 'unknown'];

export type LabelFormProps = {
  readonly stay: SiteStay;
  readonly intent: string;
  readonly onSave: (change: LabelChange) => void;
  readonly onCancel: () => void;
};

/** What a site is for, in the person's word, and how far that word reaches. */
export function LabelForm({ stay, intent, onSave, onCancel }: LabelFormProps) {
  const [label, setLabel] = useState<Label>(stay.label);
  const [scope, setScope] = useState<LabelChange['scope']>('this-intent');
  const save = (event: Event) => {
    event.preventDefault();
    onSave({ site: stay.site, label, scope });
  };
  return (
    <form class="label-form" onSubmit={save}>
      <fieldset>
        <legend>{stay.site} was</legend>
        {LABELS.map((one) => (
          <label class="choice" key={one} title={STRETCH_MEANINGS[one]}>
            <input type="radio" name="label" checked={label === one} onChange={() => setLabel(one)} />
            <StretchSwatch kind={one} />
            {STRETCH_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>That holds</legend>
        <label class="choice">
          <input
            type="radio"
            name="scope"
            checked={scope === 'this-intent'}
            onChange={() => setScope('this-intent')}
          />
          for {intent === '' ? 'sessions without an intent' : `“${intent}”`}
        </label>
        <label class="choice">
          <input type="radio" name="scope" checked={scope === 'always'} onChange={() => setScope('always')} />
          always
        </label>
      </fieldset>
      <div class="actions">
        <button type="submit" class="button primary">
          Save
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
