import type { ComponentChildren } from 'preact';
import { failureWords } from '../api/failure-words.ts';
import type { Failure } from '../api/read-json.ts';
import type { Reading } from '../use-reading.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Loading } from './notice.tsx';

/** A reading in whichever state it is. What was read before stays visible when reading it again fails. */
export function Shown<Value>(props: {
  readonly reading: Reading<Value>;
  readonly what: string;
  readonly onRetry: () => void;
  readonly children: (value: Value) => ComponentChildren;
}) {
  const { reading, what, onRetry, children } = props;
  if (reading.kind === 'loading') return <Loading what={what} />;
  if (reading.kind === 'failed') return <FailureNotice failure={reading.failure} onRetry={onRetry} />;
  return (
    <>
      {reading.stale !== undefined && <StaleLine failure={reading.stale} onRetry={onRetry} />}
      {children(reading.value)}
    </>
  );
}

function StaleLine({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  return (
    <p class="stale" role="status">
      {failureWords(failure)} What you see was read before.{' '}
      <button type="button" class="link-button" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
