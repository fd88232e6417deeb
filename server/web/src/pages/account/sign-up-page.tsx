import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { LinkOnlyNotice } from '../../frame/link-only-notice.tsx';
import { Notice } from '../../frame/notice.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SignUp } from './sign-up.tsx';

export function SignUpPage() {
  useTitle('Make an account');
  const { reading, reload } = useReading<SignInWays>(PATHS.signInWays);
  return (
    <Shown reading={reading} what="who may make an account" onRetry={reload}>
      {(ways) => <Door ways={ways} />}
    </Shown>
  );
}

function Door({ ways }: { readonly ways: SignInWays }) {
  if (ways.accounts === 'one') return <LinkOnlyNotice />;
  if (ways.signUps !== 'open') return <ByInvitation />;
  return (
    <SignUp
      ways={ways}
      title="Make an account"
      lead="What you record belongs to you: nobody sees it unless you share it."
    />
  );
}

function ByInvitation() {
  return (
    <Notice title="Accounts are made by invitation here">
      <p>Ask whoever runs this server for a link, and open it in this browser.</p>
    </Notice>
  );
}
