import { KEEPING_WORDS } from './keeping-words.ts';
import { ONBOARDING_LINK } from './page-links.ts';
import type { Background } from './use-background.ts';

export type ConsentCardProps = Pick<Background, 'ask' | 'isBusy'>;

/** One line, one press: what a person has to know and say before the first session. */
export function ConsentCard({ ask, isBusy }: ConsentCardProps) {
  return (
    <section class="consent-card" aria-labelledby="consent-title">
      <h1 id="consent-title">{KEEPING_WORDS.consentTitle}</h1>
      <p>{KEEPING_WORDS.consentLine}</p>
      <ConsentButton ask={ask} isBusy={isBusy} />
      <p class="small muted">
        {KEEPING_WORDS.consentHint}{' '}
        <a href={ONBOARDING_LINK} target="_blank" rel="noopener">
          {KEEPING_WORDS.consentAll}
        </a>
      </p>
    </section>
  );
}

export function ConsentButton({ ask, isBusy }: ConsentCardProps) {
  return (
    <button
      type="button"
      class="button primary"
      disabled={isBusy}
      onClick={() => void ask({ type: 'consent' })}
    >
      {KEEPING_WORDS.consentYes}
    </button>
  );
}
