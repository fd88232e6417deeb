import '../../styles/account-page.css';
import { toShownCode, toUserCode, USER_CODE_LENGTH, type WaitingDevice } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { Notice } from '../../frame/notice.tsx';
import { AccountForm } from '../account/account-form.tsx';
import { Field } from '../account/field.tsx';
import { dayAndClock } from '../settings/day-and-clock.ts';

export function CodeForm({ onCode }: { readonly onCode: (userCode: string) => void }) {
  const [problem, setProblem] = useState<string>();
  const submit = (typed: string) => {
    const userCode = toUserCode(typed);
    if (userCode.length === USER_CODE_LENGTH) onCode(userCode);
    else setProblem(`A code has ${USER_CODE_LENGTH} letters.`);
  };
  return (
    <section class="account">
      <h1>Pair a browser</h1>
      <p class="muted">Type the code that the extension shows.</p>
      <AccountForm
        action="Look it up"
        isBusy={false}
        problem={problem}
        onSubmit={({ code = '' }) => submit(code)}
      >
        <Field
          label="Code"
          type="text"
          name="code"
          autocomplete="off"
          hint="Eight letters, as in BCDF-GHJK."
        />
      </AccountForm>
    </section>
  );
}

export function ConfirmDevice(props: {
  readonly waiting: WaitingDevice;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onDecide: (decision: 'approved' | 'denied') => void;
}) {
  const { waiting, isBusy, problem, onDecide } = props;
  return (
    <section class="account">
      <h1>Is this your browser?</h1>
      <p class="shown-code">{toShownCode(waiting.userCode)}</p>
      <p>
        <b>{waiting.name}</b> asked to be paired {dayAndClock(waiting.askedAtMs)}. The extension there must
        show this very code.
      </p>
      <p class="muted">
        Paired, it sends what it records to your account and reads the results of its own sessions. If
        somebody sent you here or read you a code, refuse.
      </p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="button" class="button primary" disabled={isBusy} onClick={() => onDecide('approved')}>
          It shows this code: pair it
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => onDecide('denied')}>
          Refuse
        </button>
      </div>
    </section>
  );
}

export function DecidedNotice(props: { readonly name: string; readonly decision: 'approved' | 'denied' }) {
  const isPaired = props.decision === 'approved';
  return (
    <Notice
      title={isPaired ? 'Paired' : 'Refused'}
      actions={
        <a class="button" href="/settings">
          To your browsers
        </a>
      }
    >
      <p role="status">
        {isPaired
          ? `${props.name} is yours now; the extension there hears of it within seconds.`
          : `${props.name} was not paired.`}
      </p>
    </Notice>
  );
}

export function GoneNotice({ onOther }: { readonly onOther: () => void }) {
  return (
    <Notice
      title="No browser waits under this code"
      actions={
        <button type="button" class="button primary" onClick={onOther}>
          Type a code
        </button>
      }
    >
      <p>
        It was mistyped, decided already, or older than ten minutes. The extension shows a new one on demand.
      </p>
    </Notice>
  );
}
