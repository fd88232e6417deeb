import type { Workspace } from '@locked-in/contracts';
import { mayDo, mayLeave } from '@locked-in/domain';
import { useState } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { AskDialog, type Question } from './ask-dialog.tsx';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';

/** The way out: an owner ends the workspace or hands it over, everybody else leaves. */
export function LeavePart({
  workspace: { role, people },
  changing,
}: {
  readonly workspace: Pick<Workspace, 'role' | 'people'>;
  readonly changing: Pick<WorkspaceChanging, 'leave' | 'end'>;
}) {
  const [question, ask] = useState<Question>();
  const me = people.find(({ isMe }) => isMe);
  const leaves = mayLeave(role);
  const go = leaves
    ? { title: WORDS.leave, text: WORDS.leaveNote, ask: WORDS.leaveAsk }
    : { title: WORDS.end, text: WORDS.endNote, ask: WORDS.endAsk };
  if (me === undefined || !(leaves || mayDo(role, 'end'))) return null;
  const onYes = () => (leaves ? changing.leave(me.memberId) : changing.end());
  return (
    <Part title={go.title} note={go.text}>
      <button
        type="button"
        class="button danger"
        onClick={() => ask({ title: go.ask, text: go.text, yes: go.title, onYes })}
      >
        {go.title}
      </button>
      <AskDialog question={question} onClose={() => ask(undefined)} />
    </Part>
  );
}
