import type { LabelChange } from '@locked-in/contracts';
import type { Label, LabelledSegment } from '@locked-in/domain';
import { AUTHOR_WORDS, STRETCH_MEANINGS, STRETCH_WORDS, StretchSwatch } from '@locked-in/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LABEL_WORDS as WORDS } from './label-panel-words.ts';

export type LabelPanelProps = {
  readonly segment: LabelledSegment;
  readonly intent: string;
  readonly onSave: (change: LabelChange) => void;
  readonly onClose: () => void;
};

type Reach = NonNullable<LabelChange['reach']>;

const LABELS: readonly Label[] = ['on', 'support', 'off'];

/** What a stretch of the timeline was, in the person's word: one press on a label, as far as the choices below say. */
export function LabelPanel({ segment, intent, onSave, onClose }: LabelPanelProps) {
  const { page, label, by } = segment;
  const [reach, setReach] = useState<Reach>('page');
  const [scope, setScope] = useState<LabelChange['scope']>('this-intent');
  if (page === undefined) return null;
  const { site, path, title } = page;
  const reaches = reachesOf(page);
  const save = (said: Label) =>
    onSave({
      site,
      ...(path !== undefined && { path }),
      ...(title !== undefined && { title }),
      ...{ reach: reaches.includes(reach) ? reach : 'site', label: said, scope },
    });
  return (
    <section
      class="label-panel"
      aria-label={WORDS.title}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <p>
        <b dir="auto">{title ?? `${site}${path ?? ''}`}</b>{' '}
        <span class="small muted">
          {STRETCH_WORDS[label]}, {by === 'default' ? WORDS.nobody : WORDS.by(AUTHOR_WORDS[by])}
        </span>
      </p>
      <LabelButtons segment={segment} onSay={save} onClose={onClose} />
      <div class="label-panel-choices small">
        <Choices
          name="reach"
          legend={WORDS.reach}
          values={reaches}
          chosen={reach}
          words={WORDS.reaches}
          onChoose={setReach}
        />
        <Choices
          name="scope"
          legend={WORDS.holds}
          values={['this-intent', 'always']}
          chosen={scope}
          words={{
            'this-intent': intent === '' ? WORDS.noIntent : WORDS.forIntent(intent),
            always: WORDS.always,
          }}
          onChoose={setScope}
        />
      </div>
    </section>
  );
}

type LabelButtonsProps = {
  readonly segment: LabelledSegment;
  readonly onSay: (label: Label) => void;
  readonly onClose: () => void;
};

function LabelButtons({ segment, onSay, onClose }: LabelButtonsProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [segment]);
  return (
    <fieldset class="actions" aria-label={WORDS.was}>
      {LABELS.map((one, index) => (
        <button
          key={one}
          ref={index === 0 ? first : null}
          type="button"
          class="button"
          title={STRETCH_MEANINGS[one]}
          aria-pressed={segment.label === one}
          onClick={() => onSay(one)}
        >
          <StretchSwatch kind={one} />
          {STRETCH_WORDS[one]}
        </button>
      ))}
      <button type="button" class="button quiet" onClick={onClose}>
        {WORDS.close}
      </button>
    </fieldset>
  );
}

/** Without a path or a title there is only the site. */
function reachesOf({ path, title }: NonNullable<LabelledSegment['page']>): readonly Reach[] {
  if (path !== undefined) return ['page', 'path', 'site'];
  return title === undefined ? ['site'] : ['page', 'site'];
}

type ChoicesProps<Value extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
};

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, values, chosen, words, onChoose } = props;
  const isOne = values.includes(chosen);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value, index) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen || (!isOne && index === 0)}
            onChange={() => onChoose(value)}
          />
          {words[value]}
        </label>
      ))}
    </fieldset>
  );
}
