import type { PairingLink } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { type Answer, readJson } from '../../api/read-json.ts';
import { CopyLine } from '../../frame/copy-line.tsx';
import { dayAndClock } from './day-and-clock.ts';

export function AnotherBrowser() {
  const [answer, setAnswer] = useState<Answer<PairingLink>>();
  const ask = async () => setAnswer(await readJson<PairingLink>(PATHS.pairing, { method: 'POST' }));
  return (
    <div class="stack">
      {answer?.ok === true && <LinkView {...answer.value} />}
      {answer?.ok === false && (
        <p class="problem" role="alert">
          {failureWords(answer.failure)}
        </p>
      )}
      <button type="button" class="button" onClick={() => void ask()}>
        {answer?.ok === true ? 'Make another link' : 'Make a link'}
      </button>
    </div>
  );
}

function LinkView({ link, expiresAtMs }: PairingLink) {
  return (
    <div class="stack">
      <CopyLine text={link} what="link" />
      <p class="small muted">
        Open it in the other browser before {dayAndClock(expiresAtMs)}. Whoever opens it first sees your
        sessions.
      </p>
    </div>
  );
}
