import type { OwnWorkspace, WorkspaceList } from '@locked-in/contracts';
import { useId } from 'preact/hooks';
import { Part } from '../../frame/part.tsx';
import { workspaceHref } from '../../hrefs.ts';
import { readSharing } from './read-sharing.ts';
import { WORDS } from './words.ts';

export type WorkspacesViewProps = WorkspaceList & {
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onMake: (name: string) => void;
};

/** The workspaces a person is in, and a form for another. */
export function WorkspacesView({ workspaces, nowMs, ...making }: WorkspacesViewProps) {
  return (
    <article class="report workspaces">
      <header class="report-head">
        <div>
          <h1>{WORDS.title}</h1>
          <p class="standfirst">{WORDS.lead}</p>
          <p>
            <a href="/workspaces/looks">{WORDS.looks}</a>
          </p>
        </div>
      </header>
      {workspaces.length === 0 ? (
        <section class="nothing-yet">
          <h2>{WORDS.none}</h2>
          <p>{WORDS.noneHint}</p>
        </section>
      ) : (
        <Part title={WORDS.own}>
          <ul class="devices">
            {workspaces.map((workspace) => (
              <Row key={workspace.workspaceId} workspace={workspace} nowMs={nowMs} />
            ))}
          </ul>
        </Part>
      )}
      <Part title={WORDS.make} note={WORDS.makeNote}>
        <MakeForm {...making} />
      </Part>
    </article>
  );
}

function Row({ workspace, nowMs }: { readonly workspace: OwnWorkspace; readonly nowMs: number }) {
  const { workspaceId, name, role, members, sharing } = workspace;
  return (
    <li class="device">
      <div>
        <p class="device-name" dir="auto">
          <a href={workspaceHref(workspaceId)}>{name}</a>
        </p>
        <p class="small muted">
          {WORDS.roles[role]} · {WORDS.members(members)}
          {role !== 'viewer' && ` · ${readSharing(sharing, nowMs)}`}
        </p>
      </div>
    </li>
  );
}

function MakeForm({ isBusy, problem, onMake }: Pick<WorkspacesViewProps, 'isBusy' | 'problem' | 'onMake'>) {
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name !== '') onMake(name);
  };
  return (
    <form class="plan-form" onSubmit={submit}>
      <label class="plan-line" for={id}>
        <span>{WORDS.name}</span>
        <input id={id} class="input" name="name" dir="auto" maxLength={100} required autocomplete="off" />
      </label>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button primary" disabled={isBusy}>
          {WORDS.create}
        </button>
      </div>
    </form>
  );
}
