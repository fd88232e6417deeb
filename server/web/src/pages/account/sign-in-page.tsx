import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { LinkOnlyNotice } from '../../frame/link-only-notice.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SignIn } from './sign-in.tsx';

export function SignInPage() {
  useTitle('Sign in');
  const { reading, reload } = useReading<SignInWays>(PATHS.signInWays);
  return (
    <Shown reading={reading} what="how to sign in" onRetry={reload}>
      {(ways) =>
        ways.accounts === 'one' ? (
          <LinkOnlyNotice />
        ) : (
          <SignIn ways={ways} onSignedIn={() => location.assign('/')} />
        )
      }
    </Shown>
  );
}
