import { toListedHost } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import type { KeepingRequest } from '../../keeping-messages.ts';
import type { Background } from '../use-background.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { deletingWords, WORDS } from './words.ts';

/** What a person may want gone, with the words that name it. */
export type Deletion = { readonly request: KeepingRequest; readonly what: string; readonly reach: string };

export function DeletePart({ background }: { readonly background: Background }) {
  const [deletion, setDeletion] = useState<Deletion>();
  const isPaired = background.status?.pairing !== undefined;
  const deleting = background.status?.keeping?.deleting ?? 0;
  const [done, setDone] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  if (deletion !== undefined) {
    return (
      <DeleteQuestion
        deletion={deletion}
        background={background}
        onOver={(isDone, wasAsked) => {
          setDone(isDone ? WORDS.deleted : undefined);
          setRefused(!isDone && wasAsked);
          setDeletion(undefined);
        }}
      />
    );
  }
  return (
    <div class="delete-part">
      <h3>{WORDS.deleteTitle}</h3>
      <RangeForm onAsk={setDeletion} />
      <SiteForm onAsk={setDeletion} isPaired={isPaired} />
      <button type="button" class="button danger" onClick={() => setDeletion(toAll(isPaired))}>
        {WORDS.deleteAll}
      </button>
      {isRefused && background.problem !== undefined ? (
        <p class="problem small" role="alert">
          {background.problem}
        </p>
      ) : null}
      <p class="small muted" role="status">
        {deleting > 0 ? deletingWords(deleting) : done}
      </p>
    </div>
  );
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
