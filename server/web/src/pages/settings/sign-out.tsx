import { useState } from 'preact/hooks';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { readJson } from '../../api/read-json.ts';

/** Whichever way this browser was signed in. */
async function endSignIn() {
  const account = await readJson(PATHS.accountSignOut, { method: 'POST' });
  const hasNone = !account.ok && account.failure.kind === 'problem' && account.failure.code === 'not-found';
  return hasNone ? readJson(PATHS.signOut, { method: 'POST' }) : account;
}

export function SignOut() {
  const [problem, setProblem] = useState<string>();
  const signOut = async () => {
    const answer = await endSignIn();
    if (answer.ok) location.assign('/');
    else setProblem(failureWords(answer.failure));
  };
  return (
    <div class="stack">
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </div>
  );
}
