import type { ModelCalls } from '@locked-in/contracts';
import { BelowSettings } from '../settings/below-settings.tsx';
import { CallRow } from './call-row.tsx';
import { ASKED_WORDS as WORDS } from './words.ts';

export function AskedView({ calls, nextBeforeMs, onOlder }: ModelCalls & { readonly onOlder: () => void }) {
  return (
    <article class="report">
      <BelowSettings title={WORDS.title} note={WORDS.note} back={WORDS.settings} />
      {calls.length === 0 && <p class="empty-line">{WORDS.nothing}</p>}
      {calls.length > 0 && (
        <ol class="calls">
          {calls.map((call) => (
            <CallRow key={call.callId} call={call} />
          ))}
        </ol>
      )}
      {nextBeforeMs !== undefined && (
        <button type="button" class="button calls-older" onClick={onOlder}>
          {WORDS.older}
        </button>
      )}
    </article>
  );
}
