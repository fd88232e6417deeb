import '../../styles/account-page.css';
import type { SignInWays } from '@locked-in/contracts';
import type { ComponentChildren } from 'preact';
import { AccountForm, type Filled } from './account-form.tsx';
import { Field } from './field.tsx';

export type SignInViewProps = {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly ways: SignInWays;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onPassword: (filled: Filled) => void;
  readonly onPasskey: () => void;
  readonly onProvider: () => void;
};

/** The ways in, the most used first. */
export function SignInView(props: SignInViewProps) {
  const { title, lead, ways, isBusy, problem } = props;
  return (
    <section class="account">
      <h1>{title}</h1>
      {lead !== undefined && <p class="muted">{lead}</p>}
      <AccountForm action="Sign in" isBusy={isBusy} problem={problem} onSubmit={props.onPassword}>
        <Field label="E-mail" type="email" name="email" autocomplete="username webauthn" />
        <Field label="Password" type="password" name="password" autocomplete="current-password" />
      </AccountForm>
      {(ways.passkeys || ways.provider !== undefined) && (
        <div class="other-ways">
          {ways.passkeys && <OtherWay onPress={props.onPasskey}>Use a passkey</OtherWay>}
          {ways.provider !== undefined && (
            <OtherWay onPress={props.onProvider}>Sign in with {ways.provider}</OtherWay>
          )}
        </div>
      )}
      <p class="small muted">
        <a href="/reset-password">I forgot my password</a>
        {ways.signUps === 'open' && (
          <>
            {' · '}
            <a href="/sign-up">Make an account</a>
          </>
        )}
      </p>
    </section>
  );
}

function OtherWay(props: { readonly onPress: () => void; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="button" onClick={props.onPress}>
      {props.children}
    </button>
  );
}
