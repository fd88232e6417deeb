import type { SignInWays } from '@locked-in/contracts';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { signInWithPasskey } from './passkeys.ts';
import { SignInView } from './sign-in-view.tsx';
import { useSending } from './use-sending.ts';

/** Signs in and goes on where the person was. */
export function SignIn(props: {
  readonly ways: SignInWays;
  readonly onSignedIn: () => void;
  readonly title?: string | undefined;
  readonly lead?: string | undefined;
}) {
  const { ways, onSignedIn, title = 'Sign in', lead } = props;
  const sending = useSending();
  const withPasskey = async () => {
    const outcome = await signInWithPasskey();
    if ('problem' in outcome) sending.say(outcome.problem);
    else if (outcome.answer.ok) onSignedIn();
    else sending.say(failureWords(outcome.answer.failure));
  };
  const withProvider = () => {
    const back = { callbackURL: location.pathname, errorCallbackURL: '/sign-in/failed' };
    const ask = { method: 'POST', body: { provider: 'oidc', ...back } } as const;
    sending.send<{ url: string }>(PATHS.providerSignIn, ask, ({ url }) => location.assign(url));
  };
  return (
    <SignInView
      title={title}
      lead={lead}
      ways={ways}
      isBusy={sending.isBusy}
      problem={sending.problem}
      onPassword={(filled) =>
        sending.send(PATHS.passwordSignIn, { method: 'POST', body: filled }, onSignedIn)
      }
      onPasskey={() => void withPasskey()}
      onProvider={withProvider}
    />
  );
}
