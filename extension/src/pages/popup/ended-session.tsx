import type { LastSession } from '../../messages.ts';
import { formatClock } from '../format.ts';
import { reflectLink } from '../page-links.ts';
import { HERE } from '../zone.ts';
import { WORDS } from './words.ts';

export type EndedSessionProps = { readonly last: LastSession; readonly onAnother: () => void };

export function EndedSession({ last, onAnother }: EndedSessionProps) {
  return (
    <section class="ended">
      <p class="small muted">
        {WORDS.ended} · {formatClock(last.endedAtMs, HERE)}
      </p>
      <h1 class="running-intent" dir="auto">
        {last.intent || WORDS.noIntent}
      </h1>
      <p class="muted">{WORDS.endedHint}</p>
      <a class="button primary" href={reflectLink(last.sessionId)} target="_blank" rel="noopener">
        {WORDS.grade}
      </a>
      <button type="button" class="button quiet" onClick={onAnother}>
        {WORDS.another}
      </button>
    </section>
  );
}
