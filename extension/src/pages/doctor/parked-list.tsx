import { useState } from 'preact/hooks';
import type { DoctorRequest, Parked, ParkedKey } from '../../doctor-messages.ts';
import { ConfirmByWord } from '../confirm-by-word.tsx';
import { formatClock, formatDate } from '../format.ts';
import { sayProblem } from '../problem-words.ts';
import { useWayBack } from '../use-way-back.ts';
import { HERE } from '../zone.ts';
import type { Doctor } from './use-diagnosis.ts';
import { parkedWords, WORDS } from './words.ts';

export type ParkedListProps = {
  readonly parked: readonly Parked[];
  readonly ask: Doctor['ask'];
  readonly onExport: (key: ParkedKey) => Promise<void>;
};

/** What the server refused: kept, and what becomes of it is the person's word. */
export function ParkedList({ parked, ask, onExport }: ParkedListProps) {
  const [said, setSaid] = useState<string>();
  const settle = async (request: SettleRequest) => {
    setSaid('');
    if (await ask(request)) setSaid(request.type === 'doctor-drop' ? WORDS.dropped : WORDS.sentAgain);
  };
  if (parked.length === 0 && said === undefined) return null;
  return (
    <section class="part" aria-labelledby="parked-title">
      <div class="part-heading">
        <h2 id="parked-title">{WORDS.refused}</h2>
        <p class="small muted" role="status">
          {said}
        </p>
      </div>
      {parked.map((chunk) => (
        <ParkedCard
          key={`${chunk.sessionId} ${chunk.firstSeq}`}
          chunk={chunk}
          settle={settle}
          onExport={onExport}
        />
      ))}
    </section>
  );
}

type SettleRequest = Extract<DoctorRequest, ParkedKey>;
type ParkedCardProps = Pick<ParkedListProps, 'onExport'> & {
  readonly chunk: Parked;
  readonly settle: (request: SettleRequest) => Promise<void>;
};

function ParkedCard({ chunk, settle, onExport }: ParkedCardProps) {
  const [isDropping, setDropping] = useState(false);
  const drop = useWayBack<HTMLButtonElement>(isDropping);
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
          onYes={() => void settle({ type: 'doctor-drop', ...key })}
          onNo={() => setDropping(false)}
        />
      ) : (
        <div class="doctor-actions">
          <button
            type="button"
            class="button"
            onClick={() => void settle({ type: 'doctor-send-again', ...key })}
          >
            {WORDS.sendAgain}
          </button>
          <button type="button" class="button" onClick={() => void onExport(key)}>
            {WORDS.export}
          </button>
          <button ref={drop} type="button" class="button danger" onClick={() => setDropping(true)}>
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
