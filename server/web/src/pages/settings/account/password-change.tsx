import { useState } from 'preact/hooks';
import { PATHS } from '../../../api/paths.ts';
import { AccountForm, type Filled } from '../../account/account-form.tsx';
import { Field } from '../../account/field.tsx';
import { NewPasswordField } from '../../account/new-password-field.tsx';
import { useSending } from '../../account/use-sending.ts';

export function PasswordChange({ onChanged }: { readonly onChanged: () => void }) {
  const [isDone, setDone] = useState(false);
  const sending = useSending();
  const change = (body: Filled) =>
    sending.send(PATHS.changePassword, { method: 'POST', body }, () => {
      setDone(true);
      onChanged();
    });
  if (isDone) return <p role="status">Your new password is set. Every other browser is signed out.</p>;
  return (
    <AccountForm
      action="Change the password"
      isBusy={sending.isBusy}
      problem={sending.problem}
      onSubmit={change}
    >
      <Field
        label="Present password"
        type="password"
        name="currentPassword"
        autocomplete="current-password"
      />
      <NewPasswordField label="New password" name="newPassword" />
    </AccountForm>
  );
}
