import type { Status } from '../../messages.ts';
import { ConsentButton } from '../consent-card.tsx';
import { formatDate } from '../format.ts';
import type { Background } from '../use-background.ts';
import { HERE } from '../zone.ts';
import { WORDS } from './words.ts';

export type ConsentPartProps = { readonly background: Background; readonly status: Status };

/** Asked where it stands what is recorded; no session starts before. */
export function ConsentPart({ background: { ask, isBusy }, status }: ConsentPartProps) {
  const consentedAtMs = status.keeping?.consentedAtMs;
  if (consentedAtMs === undefined) {
    return (
      <section class="card part consent-part" aria-label={WORDS.consentTitle}>
        <p>{WORDS.consentBefore}</p>
        <div>
          <ConsentButton ask={ask} isBusy={isBusy} />
        </div>
      </section>
    );
  }
  return (
    <p class="small muted" role="status">
      {WORDS.consentGiven} ({formatDate(consentedAtMs, HERE)}). {WORDS.consentUndo}
    </p>
  );
}
