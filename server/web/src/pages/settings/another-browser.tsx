import type { PairingLink } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { type Answer, type Failure, readJson } from '../../api/read-json.ts';
import { CopyLine } from '../../frame/copy-line.tsx';
import { PAIRING_LEAD, SignInFirst } from '../account/sign-in-first.tsx';
import { dayAndClock } from './day-and-clock.ts';

export function AnotherBrowser() {
  const [answer, setAnswer] = useState<Answer<PairingLink>>();
  const ask = async () => setAnswer(await readJson<PairingLink>(PATHS.pairing, { method: 'POST' }));
  if (answer?.ok === false && isOld(answer.failure))
    return (
      <SignInFirst
        title="Show that it is you"
        lead={PAIRING_LEAD}
        onSignedIn={() => {
          setAnswer(undefined);
          void ask();
        }}
      />
    );
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

function isOld(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.code === 'sign-in-again';
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
