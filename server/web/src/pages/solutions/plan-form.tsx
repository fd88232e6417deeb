import { useState } from 'preact/hooks';
import { EMPTY_DRAFT, type Noticing, type PlanDraft, readDraft } from './plan-draft.ts';
import type { Deciding } from './use-deciding.ts';
import { WORDS } from './words.ts';

const NOTICINGS: readonly Noticing[] = ['me', 'start', 'site', 'time'];

/** One thing to try in the person's own words: if …, then I will …, and who notices the if. */
export function PlanForm({ create }: Pick<Deciding, 'create'>) {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<PlanDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setProblem(undefined);
  };
  const save = (state: 'armed' | 'idea') => {
    const read = readDraft(draft);
    if ('problem' in read) return setProblem(read.problem);
    create({ plan: read.plan, state });
    setDraft(EMPTY_DRAFT);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    save('armed');
  };
  return (
    <form class="plan-form" onSubmit={submit} noValidate>
      <Line label={WORDS.if} hint={WORDS.ifHint} value={draft.cue} onInput={(cue) => change({ cue })} />
      <Line
        label={WORDS.willDo}
        hint={WORDS.doHint}
        value={draft.action}
        onInput={(action) => change({ action })}
      />
      <NoticingFields draft={draft} change={change} />
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary">
          {WORDS.save}
        </button>
        <button type="button" class="button quiet" onClick={() => save('idea')}>
          {WORDS.keep}
        </button>
      </div>
    </form>
  );
}

type NoticingFieldsProps = {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
};

function NoticingFields({ draft, change }: NoticingFieldsProps) {
  return (
    <>
      <fieldset>
        <legend>{WORDS.notices}</legend>
        {NOTICINGS.map((noticing) => (
          <label class="choice" key={noticing}>
            <input
              type="radio"
              name="noticing"
              checked={draft.noticing === noticing}
              onChange={() => change({ noticing })}
            />
            {WORDS[noticing]}
          </label>
        ))}
      </fieldset>
      {draft.noticing === 'site' && (
        <Line
          label={WORDS.siteLabel}
          hint={WORDS.siteHint}
          value={draft.site}
          onInput={(site) => change({ site })}
        />
      )}
      {draft.noticing === 'time' && (
        <Line
          label={WORDS.minutesLabel}
          hint=""
          value={draft.minutes}
          onInput={(minutes) => change({ minutes })}
        />
      )}
    </>
  );
}

type LineProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
};

function Line({ label, hint, value, onInput }: LineProps) {
  return (
    <label class="plan-line">
      <span>{label}</span>
      <input
        class="input"
        dir="auto"
        maxLength={400}
        placeholder={hint}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
