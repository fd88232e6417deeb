import type { Workspace } from '@locked-in/contracts';
import { mayChangeRole, mayRemove, mayTransfer, ROLES } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { AskDialog, type Question } from './ask-dialog.tsx';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';

type Person = Workspace['people'][number];
type Changing = Pick<WorkspaceChanging, 'setRole' | 'remove'>;
type RowProps = {
  readonly person: Person;
  readonly workspace: Pick<Workspace, 'role' | 'isOutside'>;
  readonly changing: Changing;
  readonly ask: (question: Question) => void;
};

/** Who is in the workspace, as what, and what the person may change about it. */
export function PeoplePart({
  workspace,
  changing,
}: {
  readonly workspace: Workspace;
  readonly changing: Changing;
}) {
  const [question, ask] = useState<Question>();
  return (
    <Part title={WORDS.people}>
      <ul class="devices">
        {workspace.people.map((person) => (
          <PersonRow key={person.memberId} {...{ person, workspace, changing, ask }} />
        ))}
      </ul>
      <AskDialog question={question} onClose={() => ask(undefined)} />
    </Part>
  );
}

function PersonRow({ person, workspace, changing, ask }: RowProps) {
  const name = person.name || WORDS.nameless;
  return (
    <li class="device person">
      <p class="device-name" dir="auto">
        {name}
        {person.isMe && <span class="muted"> ({WORDS.you})</span>}
      </p>
      <div class="actions">
        <RoleChoice {...{ person, workspace, changing, ask }} />
        {!person.isMe && mayTransfer(workspace.role) && (
          <button
            type="button"
            class="button quiet"
            aria-label={`${WORDS.transfer}: ${name}`}
            onClick={() =>
              ask({
                title: WORDS.transferAsk(name),
                text: WORDS.transferText,
                yes: WORDS.transfer,
                onYes: () => changing.setRole(person.memberId, 'owner'),
              })
            }
          >
            {WORDS.transfer}
          </button>
        )}
        {!person.isMe && !workspace.isOutside && mayRemove(workspace.role, person.role) && (
          <button
            type="button"
            class="button quiet"
            aria-label={`${WORDS.remove}: ${name}`}
            onClick={() =>
              ask({
                title: WORDS.removeAsk(name),
                text: WORDS.removeText,
                yes: WORDS.remove,
                onYes: () => changing.remove(person.memberId),
              })
            }
          >
            {WORDS.remove}
          </button>
        )}
      </div>
    </li>
  );
}

function RoleChoice({ person, workspace, changing }: RowProps) {
  const { role } = person;
  const roles = ROLES.filter((to) => mayChangeRole(workspace.role, { from: role, to }));
  if (person.isMe || workspace.isOutside || roles.length === 0)
    return <span class="role">{WORDS.roles[role]}</span>;
  return (
    <select
      class="input role-choice"
      aria-label={WORDS.role(person.name || WORDS.nameless)}
      value={role}
      onChange={(event) => {
        const to = roles.find((one) => one === event.currentTarget.value);
        if (to !== undefined) changing.setRole(person.memberId, to);
      }}
    >
      {roles.map((to) => (
        <option key={to} value={to}>
          {WORDS.roles[to]}
        </option>
      ))}
    </select>
  );
}
