import '../../styles/account-page.css';
import { AccountForm, type Filled } from './account-form.tsx';
import { Field } from './field.tsx';
import { NewPasswordField } from './new-password-field.tsx';

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
        <NewPasswordField label="New password" name="newPassword" />
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
