import '../../styles/account-page.css';
import { AccountForm, type Filled } from './account-form.tsx';
import { Field } from './field.tsx';
import { NewPasswordField } from './new-password-field.tsx';

export type SignUpViewProps = {
  readonly title: string;
  readonly lead: string;
  /** Whom the invitation is for. */
  readonly email?: string | undefined;
  readonly provider?: string | undefined;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (filled: Filled) => void;
  readonly onProvider: () => void;
};

export function SignUpView(props: SignUpViewProps) {
  const { title, lead, email, provider, isBusy, problem, onSubmit } = props;
  return (
    <section class="account">
      <h1>{title}</h1>
      <p class="muted">{lead}</p>
      <AccountForm action="Make my account" isBusy={isBusy} problem={problem} onSubmit={onSubmit}>
        <Field label="Your name" type="text" name="name" autocomplete="name" />
        <Field
          label="E-mail"
          type="email"
          name="email"
          autocomplete="username"
          value={email}
          readOnly={email !== undefined}
        />
        <NewPasswordField label="Password" name="password" />
      </AccountForm>
      {provider !== undefined && (
        <div class="other-ways">
          <button type="button" class="button" onClick={props.onProvider}>
            Continue with {provider}
          </button>
        </div>
      )}
      <p class="small muted">
        <a href="/sign-in">I have an account</a>
      </p>
    </section>
  );
}
