import type { Account, SignInWays } from '@locked-in/contracts';
import { PATHS } from '../../../api/paths.ts';
import { Part } from '../../../frame/part.tsx';
import { Shown } from '../../../frame/shown.tsx';
import { InPart } from '../../../frame/title.tsx';
import { useReading } from '../../../use-reading.ts';
import { PasskeyList } from './passkey-list.tsx';
import { PasswordChange } from './password-change.tsx';
import { SignInList } from './sign-in-list.tsx';

/** What a person signs in with and where they are signed in. Nothing where nobody has an account. */
export function AccountPart() {
  const { reading } = useReading<SignInWays>(PATHS.signInWays);
  if (reading.kind !== 'ready' || reading.value.accounts === 'one') return null;
  return (
    <InPart>
      <Parts ways={reading.value} />
    </InPart>
  );
}

function Parts({ ways }: { readonly ways: SignInWays }) {
  const { reading, reload } = useReading<Account>(PATHS.account);
  return (
    <Shown reading={reading} what="your account" onRetry={reload}>
      {(account) => (
        <>
          <Part title="Signed in" note={`${account.email}. Ending a sign-in touches no paired browser.`}>
            <SignInList signIns={account.signIns} reload={reload} />
          </Part>
          {account.hasPassword && (
            <Part title="Password" note="A new one signs every other browser out.">
              <PasswordChange onChanged={reload} />
            </Part>
          )}
          <Part title="Passkeys" note="Sign in with your finger, face or device lock instead of a password.">
            <PasskeyList passkeys={account.passkeys} canAdd={ways.passkeys} reload={reload} />
          </Part>
        </>
      )}
    </Shown>
  );
}
