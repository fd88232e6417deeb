import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../api/paths.ts';
import { useReading } from '../use-reading.ts';
import { LinkOnlyNotice } from './link-only-notice.tsx';
import { Loading, Notice } from './notice.tsx';

/** Instead of a page that nobody is signed in to: the way in. */
export function SignedOutNotice() {
  const { reading } = useReading<SignInWays>(PATHS.signInWays);
  if (reading.kind === 'loading') return <Loading what="how to sign in" />;
  if (reading.kind === 'failed' || reading.value.accounts === 'one') return <LinkOnlyNotice />;
  return (
    <Notice
      title="This browser is not signed in"
      actions={
        <a class="button primary" href="/sign-in">
          Sign in
        </a>
      }
    >
      <p>Sign in to see your sessions. Paired browsers record on meanwhile.</p>
    </Notice>
  );
}
