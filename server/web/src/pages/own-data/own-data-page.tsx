import type { Account, Erased, SignInWays } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SignIn } from '../account/sign-in.tsx';
import { useSending } from '../account/use-sending.ts';
import { ErasedView } from './erased-view.tsx';
import { isFresh } from './is-fresh.ts';
import { OwnDataView } from './own-data-view.tsx';
import { OWN_DATA_WORDS as WORDS } from './words.ts';

export function OwnDataPage() {
  useTitle(WORDS.title);
  const { reading, reload } = useReading<SignInWays>(PATHS.signInWays);
  return (
    <Shown reading={reading} what="your data" onRetry={reload}>
      {(ways) => (ways.accounts === 'one' ? <Ways isFresh={() => true} /> : <WithAccount ways={ways} />)}
    </Shown>
  );
}

function WithAccount({ ways }: { readonly ways: SignInWays }) {
  const { reading, reload } = useReading<Account>(PATHS.account);
  return (
    <Shown reading={reading} what="your account" onRetry={reload}>
      {(account) => (
        <Ways
          isFresh={() => isFresh(account, Date.now())}
          again={(then) => (
            <SignIn
              ways={ways}
              title={WORDS.again}
              lead={WORDS.againLead}
              onSignedIn={() => {
                reload();
                then();
              }}
            />
          )}
        />
      )}
    </Shown>
  );
}

/** `again`: asks who somebody is whose sign-in is old; absent where a link signs in, which cannot be asked for again. */
function Ways(props: {
  readonly isFresh: () => boolean;
  readonly again?: (then: () => void) => preact.JSX.Element;
}) {
  const [isAsking, setAsking] = useState(false);
  const [erased, setErased] = useState<Erased>();
  const sending = useSending();
  if (erased !== undefined) return <ErasedView erased={erased} />;
  if (isAsking && props.again !== undefined) return props.again(() => setAsking(false));
  const whenFresh = (act: () => void) => (props.isFresh() ? act() : setAsking(true));
  const erase = (confirm: string) =>
    sending.send<Erased>(PATHS.account, { method: 'DELETE', body: { confirm } }, setErased);
  return (
    <OwnDataView
      problem={sending.problem}
      isBusy={sending.isBusy}
      onTake={() => whenFresh(() => location.assign(PATHS.export))}
      onErase={(confirm) => whenFresh(() => erase(confirm))}
    />
  );
}
