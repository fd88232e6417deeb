import type { Workspace } from '@locked-in/contracts';
import { mayInvite, ROLES } from '@locked-in/domain';
import { CopyLine } from '../../frame/copy-line.tsx';
import { Part } from '../../frame/part.tsx';
import { dayAndClock } from '../settings/day-and-clock.ts';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';

type InvitePartProps = {
  readonly workspace: Pick<Workspace, 'role' | 'invitations'>;
  readonly changing: Pick<WorkspaceChanging, 'invite' | 'withdraw' | 'link' | 'isBusy'>;
};

const INVITED = ['member', 'viewer', 'admin'] as const;

/** Links that let people in. */
export function InvitePart({ workspace, changing }: InvitePartProps) {
  const { link } = changing;
  const linkWords = link?.isMailed ? WORDS.linkMailed : WORDS.linkUntil;
  return (
    <Part title={WORDS.invite} note={WORDS.inviteNote}>
      <InviteForm workspace={workspace} changing={changing} />
      {link !== undefined && (
        <div class="stack" role="status">
          <CopyLine text={link.link} what="invitation" />
          <p class="small muted">{linkWords(dayAndClock(link.expiresAtMs))}</p>
        </div>
      )}
      {workspace.invitations.length > 0 && <OpenInvitations workspace={workspace} changing={changing} />}
    </Part>
  );
}

function InviteForm({ workspace, changing }: InvitePartProps) {
  const roles = INVITED.filter((role) => ROLES.includes(role) && mayInvite(workspace.role, role));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const fields = new FormData(event.currentTarget);
    const email = String(fields.get('email') ?? '').trim();
    const role = roles.find((one) => one === fields.get('role')) ?? 'member';
    changing.invite({ role, ...(email !== '' && { email }) });
  };
  return (
    <form class="plan-form" onSubmit={submit}>
      <div class="sharing-times">
        <label class="plan-line">
          <span>{WORDS.inviteAs}</span>
          <select class="input" name="role">
            {roles.map((role) => (
              <option key={role} value={role}>
                {WORDS.roles[role]}
              </option>
            ))}
          </select>
        </label>
        <label class="plan-line">
          <span>{WORDS.inviteEmail}</span>
          <input class="input" type="email" name="email" maxLength={254} autocomplete="off" />
        </label>
      </div>
      <div class="actions">
        <button type="submit" class="button primary" disabled={changing.isBusy}>
          {WORDS.makeLink}
        </button>
      </div>
    </form>
  );
}

function OpenInvitations({ workspace, changing }: InvitePartProps) {
  return (
    <div class="stack wide">
      <h3>{WORDS.open}</h3>
      <ul class="devices">
        {workspace.invitations.map(({ invitationId, role, email, expiresAtMs }) => {
          const who = email === undefined ? WORDS.anybody : WORDS.forAddress(email);
          const words = WORDS.openFor(WORDS.roles[role], who, dayAndClock(expiresAtMs));
          return (
            <li key={invitationId} class="device">
              <p>{words}</p>
              <button
                type="button"
                class="button quiet"
                aria-label={`${WORDS.withdraw}: ${words}`}
                onClick={() => changing.withdraw(invitationId)}
              >
                {WORDS.withdraw}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
