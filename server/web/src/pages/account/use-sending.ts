import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { type Answer, type Ask, readJson } from '../../api/read-json.ts';

export type Sending = {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly say: (problem: string | undefined) => void;
  /** Sends and, when it went well, goes on. */
  readonly send: <Value>(path: string, ask: Ask, then: (value: Value) => void) => void;
};

/** One write at a time, and why the last one did not work. */
export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [problem, say] = useState<string>();
  async function send<Value>(path: string, ask: Ask, then: (value: Value) => void): Promise<void> {
    setBusy(true);
    say(undefined);
    const answer: Answer<Value> = await readJson<Value>(path, ask);
    setBusy(false);
    if (answer.ok) then(answer.value);
    else say(failureWords(answer.failure));
  }
  return { isBusy, problem, say, send: (path, ask, then) => void send(path, ask, then) };
}
