import type { Account } from '@locked-in/contracts';
import { PATHS } from '../../../api/paths.ts';
import { useSending } from '../../account/use-sending.ts';
import { dayAndClock } from '../day-and-clock.ts';
import { toBrowserName } from './to-browser-name.ts';

type SignIn = Account['signIns'][number];

export function SignInList(props: { readonly signIns: readonly SignIn[]; readonly reload: () => void }) {
  const { signIns, reload } = props;
  const sending = useSending();
  const end = (signInId: string) => sending.send(PATHS.signInOf(signInId), { method: 'DELETE' }, reload);
  const endAll = () => sending.send(PATHS.signIns, { method: 'DELETE' }, () => location.assign('/sign-in'));
  return (
    <>
      {sending.problem !== undefined && (
        <p class="problem" role="alert">
          {sending.problem}
        </p>
      )}
      <ul class="devices">
        {signIns.map((signIn) => (
          <SignInRow key={signIn.signInId} signIn={signIn} onEnd={() => end(signIn.signInId)} />
        ))}
      </ul>
      <button type="button" class="button" disabled={sending.isBusy} onClick={endAll}>
        Sign out everywhere
      </button>
    </>
  );
}

function SignInRow({ signIn, onEnd }: { readonly signIn: SignIn; readonly onEnd: () => void }) {
  const name = toBrowserName(signIn.userAgent);
  return (
    <li class="device">
      <div>
        <p class="device-name">
          {name}
          {signIn.isThisOne && ' (this one)'}
        </p>
        <p class="small muted">
          since {dayAndClock(signIn.signedInAtMs)}, until {dayAndClock(signIn.expiresAtMs)}
        </p>
      </div>
      {!signIn.isThisOne && (
        <button type="button" class="button quiet" onClick={onEnd}>
          End<span class="visually-hidden"> the sign-in of {name}</span>
        </button>
      )}
    </li>
  );
}
