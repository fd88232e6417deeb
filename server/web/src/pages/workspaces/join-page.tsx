import type { MadeWorkspace, ShownInvitation } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { type Answer, readJson } from '../../api/read-json.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Loading, Notice } from '../../frame/notice.tsx';
import { workspaceHref } from '../../hrefs.ts';
import { useTitle } from '../../use-title.ts';
import { takeCode } from '../account/take-code.ts';
import { useSending } from '../account/use-sending.ts';
import { WORDS } from './words.ts';

/** Where the link of an invitation leads. */
export function JoinPage() {
  useTitle(WORDS.join);
  const { route } = useLocation();
  const { send, isBusy, problem } = useSending();
  const { code, answer } = useShownInvitation();
  const join = () =>
    send<MadeWorkspace>(PATHS.joinWorkspace, { method: 'POST', body: { code } }, ({ workspaceId }) =>
      route(workspaceHref(workspaceId)),
    );
  if (answer === undefined) return <Loading what="the invitation" />;
  if (answer.ok) return <JoinView invitation={answer.value} {...{ isBusy, problem, join }} />;
  const { failure } = answer;
  if (failure.kind === 'signed-out') return <SignInFirst />;
  if (failure.kind === 'problem' && ['link-used', 'invalid-request'].includes(failure.code))
    return <LinkUsed />;
  return <FailureNotice failure={failure} onRetry={() => location.reload()} />;
}

export function JoinView(props: {
  readonly invitation: ShownInvitation;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly join: () => void;
}) {
  const { workspaceId, name, role, isMember } = props.invitation;
  if (isMember) {
    const open = (
      <a class="button primary" href={workspaceHref(workspaceId)}>
        {WORDS.toWorkspace}
      </a>
    );
    return (
      <Notice title={name} actions={open}>
        <p>{WORDS.joinedAlready}</p>
      </Notice>
    );
  }
  const join = (
    <button type="button" class="button primary" disabled={props.isBusy} onClick={props.join}>
      {WORDS.join}
    </button>
  );
  return (
    <Notice title={WORDS.joinTitle(name)} actions={join}>
      <p>{WORDS.roleNotes[role]}</p>
      <p>{WORDS.joinText}</p>
      {props.problem !== undefined && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
    </Notice>
  );
}

function SignInFirst() {
  const signIn = (
    <a class="button primary" href="/sign-in">
      {WORDS.signIn}
    </a>
  );
  return (
    <Notice title={WORDS.signInFirst} actions={signIn}>
      <p>{WORDS.signInText}</p>
    </Notice>
  );
}

function LinkUsed() {
  return (
    <Notice title={WORDS.linkUsed}>
      <p>{WORDS.linkUsedText}</p>
    </Notice>
  );
}

function useShownInvitation(): {
  readonly code: string;
  readonly answer: Answer<ShownInvitation> | undefined;
} {
  const [code] = useState(takeCode);
  const [answer, setAnswer] = useState<Answer<ShownInvitation>>();
  useEffect(() => {
    void readJson<ShownInvitation>(PATHS.workspaceCode, { method: 'POST', body: { code } }).then(setAnswer);
  }, [code]);
  return { code, answer };
}
