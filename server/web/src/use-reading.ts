import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, type Failure, readJson } from './api/read-json.ts';

/** What a page knows of one thing on the server. `stale`: why the newest attempt to read it again failed. */
export type Reading<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value; readonly stale?: Failure | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Known<Value> = { readonly path: string | undefined; readonly reading: Reading<Value> };

/** Reads a path now, when it changes, when the network returns, and on `reload`. Without a path nothing is read. */
export function useReading<Value>(path: string | undefined): { reading: Reading<Value>; reload: () => void } {
  const [known, setKnown] = useState<Known<Value>>({ path, reading: { kind: 'loading' } });
  const newest = useRef(0);
  const reload = useCallback(() => {
    if (path === undefined) return;
    const turn = ++newest.current;
    void readJson<Value>(path).then((answer) => {
      if (turn === newest.current)
        setKnown((before) => ({ path, reading: afterAnswer(before, path, answer) }));
    });
  }, [path]);
  useEffect(reload, [reload]);
  useEffect(() => {
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [reload]);
  return { reading: known.path === path ? known.reading : { kind: 'loading' }, reload };
}

/** What was read stays on the screen when reading it again fails, unless the person is signed out. */
export function afterAnswer<Value>(
  before: Known<Value>,
  path: string,
  answer: Answer<Value>,
): Reading<Value> {
  if (answer.ok) return { kind: 'ready', value: answer.value };
  const { failure } = answer;
  if (before.path !== path || before.reading.kind !== 'ready' || failure.kind === 'signed-out') {
    return { kind: 'failed', failure };
  }
  return { kind: 'ready', value: before.reading.value, stale: failure };
}
