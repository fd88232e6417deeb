import { toListedHost } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { Background } from '../use-background.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { type Deletion, useDeletion } from './use-deletion.ts';
import { deletingWords, WORDS } from './words.ts';

export function DeletePart({ background }: { readonly background: Background }) {
  const { deletion, outcome, turn, heading, ask, over } = useDeletion();
  const isPaired = background.status?.pairing !== undefined;
  const deleting = background.status?.keeping?.deleting ?? 0;
  const isAsking = deletion !== undefined;
  return (
    <div class="delete-part">
      {isAsking ? <DeleteQuestion deletion={deletion} background={background} onOver={over} /> : null}
      <div class="delete-choices" hidden={isAsking}>
        <h3 ref={heading} tabIndex={-1}>
          {WORDS.deleteTitle}
        </h3>
        <RangeForm key={`range ${turn}`} onAsk={ask} />
        <SiteForm key={`site ${turn}`} onAsk={ask} isPaired={isPaired} />
        <button type="button" class="button danger" onClick={() => ask(toAll(isPaired))}>
          {WORDS.deleteAll}
        </button>
      </div>
      {outcome === 'refused' && background.problem !== undefined ? (
        <p class="problem small" role="alert">
          {background.problem}
        </p>
      ) : null}
      <p class="small muted" role="status">
        {isAsking ? null : sayDone(deleting, outcome === 'done')}
      </p>
    </div>
  );
}

function sayDone(deleting: number, isDone: boolean): string | undefined {
  if (deleting > 0) return deletingWords(deleting);
  return isDone ? WORDS.deleted : undefined;
}

function toAll(isPaired: boolean): Deletion {
  return {
    request: { type: 'delete-all' },
    what: WORDS.deleteAllWhat,
    reach: isPaired ? WORDS.deleteAllEverywhere : WORDS.deleteHereOnly,
  };
}

type FormProps = { readonly onAsk: (deletion: Deletion) => void };

function RangeForm({ onAsk }: FormProps) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
  const isRange = fromMs < toMs;
  const [isWrong, setWrong] = useState(false);
  const problem = isWrong && !isRange ? 'delete-range-problem' : undefined;
  const ask = (event: Event) => {
    event.preventDefault();
    setWrong(!isRange);
    if (!isRange) return;
    const what = `${WORDS.deleteRangeWhat} ${from.replace('T', ' ')} – ${to.replace('T', ' ')}`;
    onAsk({ request: { type: 'forget-range', fromMs, toMs }, what, reach: WORDS.deleteEverywhere });
  };
  return (
    <form class="delete-form" onSubmit={ask} noValidate>
      <label for="delete-from">{WORDS.deleteFrom}</label>
      <input
        id="delete-from"
        class="input"
        type="datetime-local"
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        value={from}
        onInput={(event) => setFrom(event.currentTarget.value)}
      />
      <label for="delete-to">{WORDS.deleteTo}</label>
      <input
        id="delete-to"
        class="input"
        type="datetime-local"
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        value={to}
        onInput={(event) => setTo(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {WORDS.deleteRange}
      </button>
      <FieldProblem id={problem} text={WORDS.deleteRangeWrong} />
    </form>
  );
}

function SiteForm({ onAsk, isPaired }: FormProps & { readonly isPaired: boolean }) {
  const [site, setSite] = useState('');
  const [isWrong, setWrong] = useState(false);
  const problem = isWrong ? 'delete-site-problem' : undefined;
  const ask = (event: Event) => {
    event.preventDefault();
    setWrong(toListedHost(site) === undefined);
    if (toListedHost(site) === undefined) return;
    const what = `${WORDS.deleteSiteWhat} ${site.trim()}`;
    const reach = isPaired ? WORDS.deleteSiteEverywhere : WORDS.deleteHereOnly;
    onAsk({ request: { type: 'delete-site', site }, what, reach });
  };
  return (
    <form class="delete-form" onSubmit={ask} noValidate>
      <label for="delete-site">{WORDS.deleteSiteLabel}</label>
      <input
        id="delete-site"
        class="input"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        aria-describedby={problem}
        value={site}
        onInput={(event) => {
          setSite(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <button type="submit" class="button" disabled={site.trim() === ''}>
        {WORDS.deleteSite}
      </button>
      <FieldProblem id={problem} text={WORDS.deleteSiteWrong} />
    </form>
  );
}

type FieldProblemProps = { readonly id: string | undefined; readonly text: string };

function FieldProblem({ id, text }: FieldProblemProps) {
  return id === undefined ? null : (
    <p class="problem small" role="alert" id={id}>
      {text}
    </p>
  );
}
