import { useState } from 'preact/hooks';
import type { DoctorRequest, Parked, ParkedKey } from '../../doctor-messages.ts';
import { ConfirmByWord } from '../confirm-by-word.tsx';
import { formatClock, formatDate } from '../format.ts';
import { sayProblem } from '../problem-words.ts';
import { HERE } from '../zone.ts';
import { parkedWords, WORDS } from './words.ts';

export type ParkedListProps = {
  readonly parked: readonly Parked[];
  readonly ask: (request: DoctorRequest) => Promise<void>;
  readonly onExport: (key: ParkedKey) => Promise<void>;
};

/** What the server refused: kept, and what becomes of it is the person's word. */
export function ParkedList({ parked, ask, onExport }: ParkedListProps) {
  if (parked.length === 0) return null;
  return (
    <section class="part" aria-labelledby="parked-title">
      <h2 id="parked-title">{WORDS.refused}</h2>
      {parked.map((chunk) => (
        <ParkedCard
          key={`${chunk.sessionId} ${chunk.firstSeq}`}
          chunk={chunk}
          ask={ask}
          onExport={onExport}
        />
      ))}
    </section>
  );
}

type ParkedCardProps = Omit<ParkedListProps, 'parked'> & { readonly chunk: Parked };

function ParkedCard({ chunk, ask, onExport }: ParkedCardProps) {
  const [isDropping, setDropping] = useState(false);
  const { sessionId, firstSeq } = chunk;
  const key = { sessionId, firstSeq };
  return (
    <article class="card parked">
      <h3 dir="auto">{chunk.intent === '' ? WORDS.noIntent : chunk.intent}</h3>
      <p class="muted small">
        {formatDate(chunk.fromMs, HERE)}, {formatClock(chunk.fromMs, HERE)}–{formatClock(chunk.toMs, HERE)} ·{' '}
        {parkedWords(chunk.events)}
      </p>
      <p class="parked-reason small">{sayProblem(chunk.reason)}</p>
      {isDropping ? (
        <DropQuestion
          id={`drop-${sessionId}-${firstSeq}`}
          onYes={() => void ask({ type: 'doctor-drop', ...key })}
          onNo={() => setDropping(false)}
        />
      ) : (
        <div class="doctor-actions">
          <button
            type="button"
            class="button"
            onClick={() => void ask({ type: 'doctor-send-again', ...key })}
          >
            {WORDS.sendAgain}
          </button>
          <button type="button" class="button" onClick={() => void onExport(key)}>
            {WORDS.export}
          </button>
          <button type="button" class="button danger" onClick={() => setDropping(true)}>
            {WORDS.drop}
          </button>
        </div>
      )}
    </article>
  );
}

type DropQuestionProps = {
  readonly id: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

function DropQuestion({ id, onYes, onNo }: DropQuestionProps) {
  const words = { word: WORDS.dropWord, label: WORDS.dropLabel, yes: WORDS.drop, no: WORDS.keep };
  return <ConfirmByWord {...{ id, onYes, onNo, ...words }} class="field" actionsClass="doctor-actions" />;
}
