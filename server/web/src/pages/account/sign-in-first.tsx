import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { SignIn } from './sign-in.tsx';

export const PAIRING_LEAD = 'A paired browser writes into your account, so we ask each time.';

/** Asks who somebody is before they go on. Where links sign in there is nothing to ask: that is over. */
export function SignInFirst(props: {
  readonly title: string;
  readonly lead: string;
  readonly onSignedIn: () => void;
}) {
  const { reading, reload } = useReading<SignInWays>(PATHS.signInWays);
  const { title, lead, onSignedIn } = props;
  return (
    <Shown reading={reading} what="how to sign in" onRetry={reload}>
      {(ways) =>
        ways.accounts === 'one' ? (
          <FailureNotice failure={{ kind: 'signed-out' }} onRetry={reload} />
        ) : (
          <SignIn ways={ways} title={title} lead={lead} onSignedIn={onSignedIn} />
        )
      }
    </Shown>
  );
}
