import type { SignInWays } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { SignUpView } from './sign-up-view.tsx';
import { useSending } from './use-sending.ts';

/** Makes an account, which signs this browser in. */
export function SignUp(props: {
  readonly title: string;
  readonly lead: string;
  readonly email?: string | undefined;
  readonly ways: SignInWays;
}) {
  const { title, lead, email, ways } = props;
  const sending = useSending();
  const withProvider = () => {
    const back = { callbackURL: '/', errorCallbackURL: '/sign-in/failed' };
    const ask = { method: 'POST', body: { provider: 'oidc', ...back } } as const;
    sending.send<{ url: string }>(PATHS.providerSignIn, ask, ({ url }) => location.assign(url));
  };
  return (
    <SignUpView
      title={title}
      lead={lead}
      email={email}
      provider={ways.provider}
      isBusy={sending.isBusy}
      problem={sending.problem}
      onSubmit={(body) => sending.send(PATHS.signUp, { method: 'POST', body }, () => location.assign('/'))}
      onProvider={withProvider}
    />
  );
}
