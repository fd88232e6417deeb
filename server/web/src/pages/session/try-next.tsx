import type { Sentence, SessionSummary } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { readJson } from '../../api/read-json.ts';

const WORDS = {
  tryIt: 'Try it next time',
  armed: 'Your next session tries it.',
  all: 'All solutions',
};

export type TryNextProps = {
  readonly plan: NonNullable<Sentence['plan']>;
  readonly sessionId: SessionSummary['sessionId'];
};

/** One press, and the next session tries what this analysis proposes. */
export function TryNext({ plan, sessionId }: TryNextProps) {
  const [said, say] = useState<string>();
  const arm = async () => {
    const body = { plan, sessionId, state: 'armed' };
    const answer = await readJson(PATHS.solutions, { method: 'POST', body });
    say(answer.ok ? WORDS.armed : failureWords(answer.failure));
  };
  return (
    <p class="try-next" role="status">
      {said === undefined ? (
        <button type="button" class="button" onClick={() => void arm()}>
          {WORDS.tryIt}
        </button>
      ) : (
        said
      )}
      <a class="small" href="/solutions">
        {WORDS.all}
      </a>
    </p>
  );
}
