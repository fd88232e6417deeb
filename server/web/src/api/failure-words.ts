import type { Failure } from './read-json.ts';

/** A failure in one sentence, for the places that have no room for a whole page about it. */
export function failureWords(failure: Failure): string {
  if (failure.kind === 'offline') return 'The server does not answer.';
  return failure.kind === 'signed-out' ? 'This browser is not signed in any more.' : failure.words;
}
