import { KEEPING_WORDS, keptHereWords } from './keeping-words.ts';
import { KeptQuestion } from './kept-question.tsx';
import type { Background } from './use-background.ts';

/** What of earlier sessions is not on the server, and what may become of it. */
export function KeptPart({ background }: { readonly background: Background }) {
  const { status, ask, isBusy } = background;
  const { undecided = 0, keptHere = 0 } = status?.keeping ?? {};
  if (status?.pairing === undefined || undecided + keptHere === 0) return null;
  return (
    <section class="card kept-part" aria-label={KEEPING_WORDS.keptHere}>
      <KeptQuestion status={status} ask={ask} isBusy={isBusy} />
      {keptHere === 0 ? null : (
        <p class="small">
          {keptHereWords(keptHere)}{' '}
          <button
            type="button"
            class="button quiet"
            disabled={isBusy}
            onClick={() => void ask({ type: 'settle-kept', send: true })}
          >
            {KEEPING_WORDS.keptSendAnyway}
          </button>
        </p>
      )}
    </section>
  );
}
