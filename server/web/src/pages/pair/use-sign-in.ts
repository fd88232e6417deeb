import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { type Failure, readJson } from '../../api/read-json.ts';

export type SigningIn =
  | { readonly kind: 'signing-in' | 'signed-in' | 'link-used' | 'signed-out' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Signs this browser in with the code in the address. A link that was used already is no problem for a browser
 * that is signed in, e.g. when the page is loaded again.
 */
export function useSignIn(): SigningIn {
  const [state, setState] = useState<SigningIn>({ kind: 'signing-in' });
  useEffect(() => void signIn(takeCode()).then(setState), []);
  return state;
}

async function signIn(code: string): Promise<SigningIn> {
  if (code === '') return checkSignedIn('signed-out');
  const answer = await readJson(PATHS.signIn, { method: 'POST', body: { code } });
  if (answer.ok) return { kind: 'signed-in' };
  const { failure } = answer;
  const isUseless =
    failure.kind === 'problem' && (failure.code === 'link-used' || failure.code === 'invalid-request');
  return isUseless ? checkSignedIn('link-used') : { kind: 'failed', failure };
}

async function checkSignedIn(otherwise: 'signed-out' | 'link-used'): Promise<SigningIn> {
  const answer = await readJson(PATHS.devices);
  if (answer.ok) return { kind: 'signed-in' };
  return answer.failure.kind === 'signed-out'
    ? { kind: otherwise }
    : { kind: 'failed', failure: answer.failure };
}

/** The code leaves the address bar, so that neither history nor a shared screen keeps it. */
function takeCode(): string {
  const code = location.hash.slice(1);
  if (code !== '') history.replaceState(null, '', location.pathname);
  return code;
}
