import '../../styles/account-page.css';
import type { ComponentChildren } from 'preact';

export type Filled = Readonly<Record<string, string>>;

/** A short form with one way to send it. */
export function AccountForm(props: {
  readonly action: string;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onSubmit: (filled: Filled) => void;
  readonly children: ComponentChildren;
}) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const entries = [...new FormData(event.currentTarget)];
    props.onSubmit(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
  };
  return (
    <form class="account-form" onSubmit={submit}>
      {props.children}
      {props.problem !== undefined && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      <button type="submit" class="button primary" disabled={props.isBusy}>
        {props.action}
      </button>
    </form>
  );
}
