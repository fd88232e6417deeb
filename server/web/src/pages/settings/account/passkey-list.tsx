import type { Account } from '@locked-in/contracts';
import { failureWords } from '../../../api/failure-words.ts';
import { PATHS } from '../../../api/paths.ts';
import { addPasskey } from '../../account/passkeys.ts';
import { useSending } from '../../account/use-sending.ts';
import { dayAndClock } from '../day-and-clock.ts';
import { toBrowserName } from './to-browser-name.ts';

type Passkey = Account['passkeys'][number];

export function PasskeyList(props: {
  readonly passkeys: readonly Passkey[];
  readonly canAdd: boolean;
  readonly reload: () => void;
}) {
  const { passkeys, canAdd, reload } = props;
  const sending = useSending();
  const add = async () => {
    const outcome = await addPasskey(toBrowserName(navigator.userAgent));
    if ('problem' in outcome) sending.say(outcome.problem);
    else if (outcome.answer.ok) reload();
    else sending.say(failureWords(outcome.answer.failure));
  };
  const remove = (passkeyId: string) => sending.send(PATHS.passkey(passkeyId), { method: 'DELETE' }, reload);
  return (
    <>
      {sending.problem !== undefined && (
        <p class="problem" role="alert">
          {sending.problem}
        </p>
      )}
      {passkeys.length === 0 && <p class="muted">You have none.</p>}
      {passkeys.length > 0 && (
        <ul class="devices">
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.passkeyId}
              passkey={passkey}
              onRemove={() => remove(passkey.passkeyId)}
            />
          ))}
        </ul>
      )}
      {canAdd ? (
        <button type="button" class="button" onClick={() => void add()}>
          Add a passkey
        </button>
      ) : (
        <p class="small muted">
          Browsers keep passkeys for host names only, and this server is reached by a bare address.
        </p>
      )}
    </>
  );
}

function PasskeyRow({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const { name = 'Passkey', createdAtMs } = passkey;
  return (
    <li class="device">
      <div>
        <p class="device-name">{name}</p>
        {createdAtMs !== undefined && <p class="small muted">added {dayAndClock(createdAtMs)}</p>}
      </div>
      <button type="button" class="button quiet" onClick={onRemove}>
        Remove<span class="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}
