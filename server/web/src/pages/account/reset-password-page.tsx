import type { SignInWays } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { Notice } from '../../frame/notice.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { AskForReset, NewPassword } from './reset-password-views.tsx';
import { takeCode } from './take-code.ts';
import { useSending } from './use-sending.ts';

/** With a link's code: choosing a new password. Without: how to get such a link. */
export function ResetPasswordPage() {
  useTitle('New password');
  const [token] = useState(takeCode);
  const { reading, reload } = useReading<SignInWays>(PATHS.signInWays);
  if (token !== '') return <WithLink token={token} />;
  return (
    <Shown reading={reading} what="how to get a new password" onRetry={reload}>
      {({ mail }) => (mail ? <WithoutLink /> : <NoMail />)}
    </Shown>
  );
}

function WithLink({ token }: { readonly token: string }) {
  const [isDone, setDone] = useState(false);
  const sending = useSending();
  if (isDone) return <PasswordChosen />;
  return (
    <NewPassword
      {...sending}
      onSubmit={({ newPassword }) =>
        sending.send(PATHS.resetPassword, { method: 'POST', body: { token, newPassword } }, () =>
          setDone(true),
        )
      }
    />
  );
}

function WithoutLink() {
  const [isSent, setSent] = useState(false);
  const sending = useSending();
  if (isSent) {
    return (
      <Notice title="Look into your mail">
        <p>If there is an account with that address, a link is on its way. It is good for an hour.</p>
      </Notice>
    );
  }
  return (
    <AskForReset
      {...sending}
      onSubmit={(body) => sending.send(PATHS.forgotPassword, { method: 'POST', body }, () => setSent(true))}
    />
  );
}

export function NoMail() {
  return (
    <Notice title="Ask whoever runs this server">
      <p>This server sends no mail. Whoever runs it makes you a link to choose a new password:</p>
      <p>
        <code>npx pnpm admin reset-password YOUR-ADDRESS</code>
      </p>
    </Notice>
  );
}

export function PasswordChosen() {
  return (
    <Notice
      title="Your new password is set"
      actions={
        <a class="button primary" href="/sign-in">
          Sign in
        </a>
      }
    >
      <p>Every browser that was signed in to your account is signed out. Paired browsers record on.</p>
    </Notice>
  );
}
