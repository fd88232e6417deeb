import type { Workspace } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { JoinView } from './join-page.tsx';
import { LooksView } from './looks-view.tsx';
import type { Looking } from './use-looking.ts';
import type { WorkspaceChanging } from './use-workspace-changes.ts';
import { WorkspaceView } from './workspace-view.tsx';
import { WorkspacesView } from './workspaces-view.tsx';

const NOW_MS = Date.UTC(2026, 10, 20, 12);
const ID = '44444444-4444-4444-8444-444444444444';
const OTHER_ID = '55555555-5555-4555-8555-555555555555';

const workspace: Workspace = {
  workspaceId: ID,
  name: 'The <i>lab</i>',
  role: 'owner',
  members: 2,
  isOutside: false,
  sharing: { level: 'time', fromMs: 0, untilMs: NOW_MS + 86_400_000 },
  people: [
    { memberId: ID, name: 'Ada', role: 'owner', joinedAtMs: 0, isMe: true },
    { memberId: OTHER_ID, name: '', role: 'member', joinedAtMs: 1, isMe: false },
  ],
  invitations: [{ invitationId: ID, role: 'viewer', email: 'g@here.test', expiresAtMs: NOW_MS }],
  closedWeeks: [{ week: '2026-W45' }],
  sharedWeeks: ['2026-W47'],
};
const seen = {
  memberId: ID,
  name: 'Ada',
  shared: {
    week: '2026-W47',
    level: 'time',
    isFrozen: false,
    sessions: [{ date: '2026-11-20', plannedMs: 3_600_000, heldMs: 3_000_000 }],
  },
} as const;
const looking: Looking = {
  week: undefined,
  reading: { kind: 'loading' },
  look: () => {},
  reload: () => {},
};
const changing: WorkspaceChanging = {
  isBusy: false,
  problem: undefined,
  link: undefined,
  isSaved: false,
  share: () => {},
  invite: () => {},
  withdraw: () => {},
  setRole: () => {},
  remove: () => {},
  leave: () => {},
  end: () => {},
};

function show(
  part: Partial<Workspace> = {},
  more: Partial<Parameters<typeof WorkspaceView>[0]> = {},
): string {
  const props = { preview: [], looking, changing, nowMs: NOW_MS, ...more };
  return render(<WorkspaceView workspace={{ ...workspace, ...part }} {...props} />).replaceAll('\u00a0', ' ');
}

test('an owner invites, changes roles, hands over, removes and ends; names are text', () => {
  const html = show();
  expect(html).toContain('The &lt;i>lab&lt;/i>');
  for (const words of ['Make a link', 'Role of Somebody without a name', 'Hand over: ', 'Remove: '])
    expect(html).toContain(words);
  expect(html).toContain('End the workspace');
  expect(html).toContain('As viewer, for g@here.test');
});

test('a member shares, looks and leaves, and is offered nothing that is refused', () => {
  const html = show({ role: 'member', invitations: [] });
  for (const words of ['What you share here', 'Show Week 47', '>Leave<']) expect(html).toContain(words);
  for (const words of ['Make a link', 'Role of', 'Hand over', 'Remove', 'End the workspace'])
    expect(html).not.toContain(words);
});

test('a viewer sees who is in and the numbers of the group, never one person’s week', () => {
  const html = show({ role: 'viewer', invitations: [], sharedWeeks: [] });
  expect(html).toContain('Fewer than 4 people shared');
  for (const words of ['What you share here', 'What others share']) expect(html).not.toContain(words);
});

test('what is shared says until when, or that it has ended by itself', () => {
  expect(show()).toContain('Shown until 21 November');
  expect(show({ sharing: { ...workspace.sharing, untilMs: NOW_MS } })).toContain('has ended by itself');
  expect(show({ sharing: { level: 'nothing', fromMs: 0, untilMs: 0 } })).toContain('Nothing of yours');
});

test('the preview draws the own week as the look draws a fellow’s', () => {
  const drawn = /<table class="shared-table">.*?<\/table>/s;
  const previewed = drawn.exec(show({ closedWeeks: [], sharedWeeks: [] }, { preview: [seen] }));
  const reading = { kind: 'ready', value: { week: '2026-W47', people: [seen] } } as const;
  const looked = drawn.exec(
    show({ closedWeeks: [] }, { looking: { ...looking, week: '2026-W47', reading } }),
  );
  expect(previewed?.[0]).toContain('50 min');
  expect(previewed?.[0]).toBe(looked?.[0]);
});

test('a link that was just made is shown with its end; what went wrong is said aloud', () => {
  const link = {
    invitationId: ID,
    link: 'http://h.test/workspaces/join#x',
    expiresAtMs: NOW_MS,
    isMailed: false,
  };
  expect(show({}, { changing: { ...changing, link } })).toContain('http://h.test/workspaces/join#x');
  const mailed = { ...changing, link: { ...link, isMailed: true } };
  expect(show({}, { changing: mailed })).toContain('on its way to the address');
  expect(show({}, { changing: { ...changing, problem: 'No.' } })).toMatch(/role="alert"[^>]*>No\./);
});

test('where somebody is in none, the list says how to begin', () => {
  const making = { nowMs: NOW_MS, isBusy: false, problem: undefined, onMake: () => {} };
  expect(render(<WorkspacesView workspaces={[]} {...making} />)).toContain('You are in no workspace');
  expect(render(<WorkspacesView workspaces={[workspace]} {...making} />)).toContain(`/workspaces/${ID}`);
});

test('an invitation says what it lets into; one who is in already is not asked to join', () => {
  const invitation = { workspaceId: ID, name: 'Lab', role: 'viewer', isMember: false } as const;
  const props = { isBusy: false, problem: undefined, join: () => {} };
  expect(render(<JoinView invitation={invitation} {...props} />)).toContain('Join Lab?');
  const known = render(<JoinView invitation={{ ...invitation, isMember: true }} {...props} />);
  expect(known).not.toContain('<button');
});

test('who has looked stands with when and where, also when they are gone', () => {
  const look = { seenAtMs: NOW_MS, week: '2026-W47', level: 'grades' } as const;
  const html = render(<LooksView looks={[{ ...look, seenBy: 'Bob', workspace: 'Lab' }, look]} />);
  for (const words of ['Bob', 'Lab', 'Week 47: Time and grades', 'Somebody who is erased', 'has ended'])
    expect(html).toContain(words);
  expect(render(<LooksView looks={[]} />)).toContain('Nobody has seen anything of you');
});
