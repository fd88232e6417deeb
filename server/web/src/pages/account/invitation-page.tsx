import type { Invitation, SignInWays } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { type Answer, readJson } from '../../api/read-json.ts';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Loading, Notice } from '../../frame/notice.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { SignUp } from './sign-up.tsx';
import { takeCode } from './take-code.ts';

/** A link that lets one person make an account. */
export function InvitationPage() {
  useTitle('Invitation');
  const { reading } = useReading<SignInWays>(PATHS.signInWays);
  const answer = useInvitation();
  if (answer === undefined || reading.kind === 'loading') return <Loading what="the invitation" />;
  if (reading.kind === 'failed')
    return <FailureNotice failure={reading.failure} onRetry={() => location.reload()} />;
  return answer.ok ? <Invited invitation={answer.value} ways={reading.value} /> : <InvitationUsed />;
}

function Invited({ invitation, ways }: { readonly invitation: Invitation; readonly ways: SignInWays }) {
  if (invitation.kind === 'owner') {
    return (
      <SignUp
        ways={ways}
        title="Make the first account"
        lead="It owns this server. What was recorded here before becomes yours."
      />
    );
  }
  return (
    <SignUp
      ways={ways}
      email={invitation.email}
      title="You are invited"
      lead="Make an account. What you record belongs to you: nobody sees it unless you share it."
    />
  );
}

export function InvitationUsed() {
  return (
    <Notice
      title="This invitation was used already, or is too old"
      actions={
        <a class="button" href="/sign-in">
          I have an account
        </a>
      }
    >
      <p>Each makes one account and lives a week. Ask whoever sent it for another.</p>
    </Notice>
  );
}

function useInvitation(): Answer<Invitation> | undefined {
  const [answer, setAnswer] = useState<Answer<Invitation>>();
  useEffect(() => {
    const ask = { method: 'POST', body: { code: takeCode() } } as const;
    void readJson<Invitation>(PATHS.invitation, ask).then(setAnswer);
  }, []);
  return answer;
}
