import { toUserCode, USER_CODE_LENGTH, type WaitingDevice } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { type Answer, readJson } from '../../api/read-json.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Loading } from '../../frame/notice.tsx';
import { useTitle } from '../../use-title.ts';
import { PAIRING_LEAD, SignInFirst } from '../account/sign-in-first.tsx';
import { takeCode } from '../account/take-code.ts';
import { useSending } from '../account/use-sending.ts';
import { CodeForm, ConfirmDevice, DecidedNotice, GoneNotice } from './pair-device-views.tsx';

/** A browser shows a code; here its person says whether it is theirs. */
export function PairDevicePage() {
  useTitle('Pair a browser');
  const [userCode, setUserCode] = useState(() => toUserCode(takeCode()));
  if (userCode.length !== USER_CODE_LENGTH) return <CodeForm onCode={setUserCode} />;
  return <WithCode userCode={userCode} onOther={() => setUserCode('')} />;
}

function WithCode({ userCode, onOther }: { readonly userCode: string; readonly onOther: () => void }) {
  const [answer, setAnswer] = useState<Answer<WaitingDevice>>();
  const look = () => void readJson<WaitingDevice>(PATHS.pairingCode(userCode)).then(setAnswer);
  useEffect(look, [userCode]);
  if (answer === undefined) return <Loading what="which browser waits" />;
  if (answer.ok) return <Decide waiting={answer.value} />;
  const { failure } = answer;
  const isStranger = failure.kind === 'signed-out';
  if (isStranger || (failure.kind === 'problem' && failure.code === 'sign-in-again'))
    return (
      <SignInFirst
        title={isStranger ? 'Sign in to pair a browser' : 'Show that it is you'}
        lead={PAIRING_LEAD}
        onSignedIn={look}
      />
    );
  if (failure.kind === 'problem' && failure.code === 'not-found') return <GoneNotice onOther={onOther} />;
  return <FailureNotice failure={failure} onRetry={look} />;
}

function Decide({ waiting }: { readonly waiting: WaitingDevice }) {
  const sending = useSending();
  const [decision, setDecision] = useState<'approved' | 'denied'>();
  if (decision !== undefined) return <DecidedNotice name={waiting.name} decision={decision} />;
  const decide = (chosen: 'approved' | 'denied') =>
    sending.send(PATHS.pairingCode(waiting.userCode), { method: 'POST', body: { decision: chosen } }, () =>
      setDecision(chosen),
    );
  return (
    <ConfirmDevice waiting={waiting} isBusy={sending.isBusy} problem={sending.problem} onDecide={decide} />
  );
}
