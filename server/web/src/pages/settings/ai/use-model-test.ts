import type { ModelTest } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../../api/paths.ts';
import { type Answer, type Failure, readJson } from '../../../api/read-json.ts';

export type Finding = NonNullable<ModelTest['finding']>;

export type Testing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly testId: string | undefined; readonly seconds: number }
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'lost' };

const ASK_AGAIN_MS = 1_000;
/** Longer than any worker takes over its slowest attempt. */
const LOST_AFTER_SECONDS = 600;

/** A worker makes the test; the page asks each second what it found. */
export function useModelTest(): { readonly testing: Testing; readonly start: () => void } {
  const [testing, setTesting] = useState<Testing>({ kind: 'idle' });
  useEffect(() => {
    if (testing.kind !== 'running' || testing.testId === undefined) return undefined;
    const path = PATHS.aiTest(testing.testId);
    const timer = setTimeout(() => {
      void readJson<ModelTest>(path).then((answer) => setTesting((now) => afterAnswer(now, answer)));
    }, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [testing]);
  const start = async () => {
    setTesting({ kind: 'running', testId: undefined, seconds: 0 });
    const answer = await readJson<ModelTest>(PATHS.aiTests, { method: 'POST' });
    setTesting((now) => afterAnswer(now, answer));
  };
  return { testing, start: () => void start() };
}

export function afterAnswer(now: Testing, answer: Answer<ModelTest>): Testing {
  if (now.kind !== 'running') return now;
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  const { testId, finding } = answer.value;
  if (finding !== undefined) return { kind: 'found', finding };
  if (now.seconds >= LOST_AFTER_SECONDS) return { kind: 'lost' };
  return { kind: 'running', testId, seconds: now.seconds + 1 };
}
