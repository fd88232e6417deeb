import type { SeenWeek, Workspace } from '@locked-in/contracts';
import { mayDo } from '@locked-in/domain';
import { GroupWeeks } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { weekName } from '../week/week-words.ts';
import { FellowsPart } from './fellows-part.tsx';
import { InvitePart } from './invite-part.tsx';
import { LeavePart } from './leave-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { SharingPart } from './sharing-part.tsx';
import type { Looking } from './use-looking.ts';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';

export type WorkspaceViewProps = {
  readonly workspace: Workspace;
  /** The person's own weeks as fellows are shown them. */
  readonly preview: readonly SeenWeek[];
  readonly looking: Looking;
  readonly changing: WorkspaceChanging;
  readonly nowMs: number;
};

/** One workspace: what is shown there by whom, who is in it, and what the person may do about it. */
export function WorkspaceView({ workspace, preview, looking, changing, nowMs }: WorkspaceViewProps) {
  const { name, role, isOutside, sharedWeeks, closedWeeks, sharing } = workspace;
  return (
    <article class="report workspaces">
      <header class="report-head">
        <div>
          <p class="overline">
            <a href="/workspaces">{WORDS.title}</a>
          </p>
          <h1 dir="auto">{name}</h1>
          <p class="standfirst">
            {WORDS.roleNotes[role]} {isOutside && WORDS.outside}
          </p>
        </div>
      </header>
      {changing.problem !== undefined && (
        <p class="problem" role="alert">
          {changing.problem}
        </p>
      )}
      {mayDo(role, 'share') && (
        <SharingPart sharing={sharing} preview={preview} changing={changing} nowMs={nowMs} />
      )}
      {mayDo(role, 'see-shared') && <FellowsPart weeks={sharedWeeks} looking={looking} />}
      <Part title={WORDS.group} note={WORDS.groupNote}>
        <GroupWeeks weeks={closedWeeks} weekName={weekName} />
      </Part>
      <PeoplePart workspace={workspace} changing={changing} />
      {mayDo(role, 'invite') && !isOutside && <InvitePart workspace={workspace} changing={changing} />}
      <LeavePart workspace={workspace} changing={changing} />
    </article>
  );
}
