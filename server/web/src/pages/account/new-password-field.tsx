import { PASSWORD_LENGTH } from '@locked-in/contracts';
import { Field } from './field.tsx';

const HINT = `At least ${PASSWORD_LENGTH.min} characters; a sentence of 15 or more is better than signs.`;

/** A password that the person chooses now. */
export function NewPasswordField({ label, name }: { readonly label: string; readonly name: string }) {
  return (
    <Field
      label={label}
      type="password"
      name={name}
      autocomplete="new-password"
      minLength={PASSWORD_LENGTH.min}
      hint={HINT}
    />
  );
}
