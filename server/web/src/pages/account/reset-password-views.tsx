import '../../styles/account-page.css';
import { PASSWORD_LENGTH } from '@locked-in/contracts';
import { AccountForm, type Filled } from './account-form.tsx';
import { Field } from './field.tsx';
import { PASSWORD_HINT } from './sign-up-view.tsx';

type ViewProps = {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (filled: Filled) => void;
};

export function NewPassword({ isBusy, problem, onSubmit }: ViewProps) {
  return (
    <section class="account">
      <h1>Choose a new password</h1>
      <AccountForm action="Set the password" isBusy={isBusy} problem={problem} onSubmit={onSubmit}>
        <Field
          label="New password"
          type="password"
          name="newPassword"
          autocomplete="new-password"
          minLength={PASSWORD_LENGTH.min}
          hint={PASSWORD_HINT}
        />
      </AccountForm>
    </section>
  );
}

export function AskForReset({ isBusy, problem, onSubmit }: ViewProps) {
  return (
    <section class="account">
      <h1>A new password</h1>
      <p class="muted">We send a link to your address. It is good for an hour.</p>
      <AccountForm action="Send the link" isBusy={isBusy} problem={problem} onSubmit={onSubmit}>
        <Field label="E-mail" type="email" name="email" autocomplete="username" />
      </AccountForm>
    </section>
  );
}
