import type { LivedIn } from '@locked-in/store/testing';

/**
 * How a route is asked for something of Ada's. `mine`: what is asked for is always the caller's own, whoever calls, so
 * that another person is answered; else it names something of Ada's, which is not there for anybody else.
 */
export type RouteRow = {
  readonly path?: (ada: LivedIn) => Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: (ada: LivedIn) => unknown;
  readonly isMine?: true;
};

const MINE: RouteRow = { isMine: true };
const ofSession: RouteRow = { path: ({ sessionId }) => ({ sessionId }) };
const ofWeek: RouteRow = { path: ({ week }) => ({ isoWeek: week }), isMine: true };
const someId = (name: string): RouteRow => ({ path: ({ sessionId }) => ({ [name]: sessionId }) });
const ofWorkspace: RouteRow = { path: ({ workspaceId }) => ({ workspaceId }) };
const ofMember: RouteRow = { path: ({ workspaceId, userId }) => ({ workspaceId, memberId: userId }) };
const noSecret = 'n'.repeat(43);

/** One row for every route behind a caller. The walls test fails where a route has none. */
export const ROUTE_ROWS: Readonly<Record<string, RouteRow>> = {
  'PUT /v1/sessions/{sessionId}/chunks/{firstSeq}': {
    path: ({ sessionId }) => ({ sessionId, firstSeq: '0' }),
    body: () => ({ events: [{ kind: 'locked', occurredAtMs: 1 }] }),
    isMine: true,
  },
  'GET /v1/sessions/{sessionId}/received': { ...ofSession, isMine: true },
  'GET /v1/sessions/{sessionId}/result': ofSession,
  'GET /v1/sessions': { ...MINE, query: 'limit=100' },
  'GET /v1/sessions/{sessionId}': ofSession,
  'PATCH /v1/sessions/{sessionId}/labels': {
    ...ofSession,
    body: () => ({ site: 'other.test', label: 'off', for: 'always' }),
  },
  'GET /v1/solutions/armed': MINE,
  'GET /v1/solutions': MINE,
  'POST /v1/solutions': {
    body: ({ sessionId }) => ({ plan: { cue: 'a', action: 'b' }, state: 'armed', sessionId }),
  },
  'PATCH /v1/solutions/{solutionId}': {
    path: ({ solutionId }) => ({ solutionId }),
    body: () => ({ state: 'dropped' }),
  },
  'GET /v1/goals': MINE,
  'POST /v1/goals': { ...MINE, body: () => ({ name: 'Finish it', target: { kind: 'sessions', amount: 3 } }) },
  'PATCH /v1/goals/{goalId}': { path: ({ goalId }) => ({ goalId }), body: () => ({ isArchived: true }) },
  'GET /v1/goals/open': MINE,
  'PATCH /v1/streak': { ...MINE, body: () => ({ restWeekdays: [6] }) },
  'POST /v1/streak/excused': { ...MINE, body: () => ({ date: '2026-11-19' }) },
  'DELETE /v1/streak/excused/{date}': { path: () => ({ date: '2026-11-18' }) },
  'POST /v1/device-pairings': {
    ...MINE,
    body: ({ deviceId }) => ({ device_id: deviceId, name: 'mine now', code_challenge: noSecret }),
  },
  'POST /v1/device-pairings/token': {
    ...MINE,
    body: () => ({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: noSecret,
      code_verifier: noSecret,
    }),
  },
  'GET /v1/device-pairings/codes/{userCode}': { path: () => ({ userCode: 'BCDFGHJK' }) },
  'POST /v1/device-pairings/codes/{userCode}': {
    path: () => ({ userCode: 'BCDFGHJK' }),
    body: () => ({ decision: 'approved' }),
  },
  'GET /v1/labels/accuracy': MINE,
  'GET /v1/labels/accuracy.csv': MINE,
  'GET /v1/reports/latest': MINE,
  'GET /v1/reports/{isoWeek}': ofWeek,
  'GET /v1/reports/{isoWeek}/export.html': ofWeek,
  'GET /v1/reports/{isoWeek}/export.json': ofWeek,
  'GET /v1/reports/{isoWeek}/sessions.csv': ofWeek,
  'GET /v1/reports/{isoWeek}/goals.csv': ofWeek,
  'GET /v1/reports/{isoWeek}/segments.csv': ofWeek,
  'GET /v1/reports/{isoWeek}/measures.csv': ofWeek,
  'GET /v1/ai': MINE,
  'PATCH /v1/ai': { ...MINE, body: () => ({ isWanted: false, sees: 'sites' }) },
  'GET /v1/events-kept': MINE,
  'PATCH /v1/events-kept': { ...MINE, body: () => ({ ownDays: 1 }) },
  'POST /v1/ai/tests': MINE,
  'GET /v1/ai/tests/{testId}': someId('testId'),
  'GET /v1/ai/calls': MINE,
  'GET /v1/ai/calls/{callId}': { path: ({ callId }) => ({ callId }) },
  'GET /v1/live': MINE,
  'GET /v1/devices': MINE,
  'DELETE /v1/devices/{deviceId}': { path: ({ deviceId }) => ({ deviceId }) },
  'POST /v1/pairing': MINE,
  'PATCH /v1/me': { ...MINE, body: () => ({ weekStartsOn: 7 }) },
  'GET /v1/me': MINE,
  'GET /v1/instance': MINE,
  'GET /v1/account': someId(''),
  'GET /v1/account/security-events': MINE,
  'GET /v1/account/export': MINE,
  'DELETE /v1/account': { body: () => ({ confirm: 'erase it all' }) },
  'DELETE /v1/account/sign-ins': MINE,
  'DELETE /v1/account/sign-ins/{signInId}': someId('signInId'),
  'DELETE /v1/account/passkeys/{passkeyId}': someId('passkeyId'),
  'POST /v1/devices': { ...MINE, body: ({ deviceId }) => ({ code: noSecret, deviceId, name: 'mine now' }) },
  'POST /v1/sign-in': { ...MINE, body: () => ({ code: noSecret }) },
  'POST /v1/sign-out': MINE,
  'GET /v1/workspaces': MINE,
  'POST /v1/workspaces': { ...MINE, body: () => ({ name: 'mine' }) },
  'GET /v1/workspaces/{workspaceId}': ofWorkspace,
  'PATCH /v1/workspaces/{workspaceId}': { ...ofWorkspace, body: () => ({ name: 'mine now' }) },
  'DELETE /v1/workspaces/{workspaceId}': ofWorkspace,
  'PATCH /v1/workspaces/{workspaceId}/members/{memberId}': { ...ofMember, body: () => ({ role: 'viewer' }) },
  'DELETE /v1/workspaces/{workspaceId}/members/{memberId}': ofMember,
  'POST /v1/workspaces/{workspaceId}/invitations': { ...ofWorkspace, body: () => ({ role: 'viewer' }) },
  'DELETE /v1/workspaces/{workspaceId}/invitations/{invitationId}': {
    path: ({ workspaceId, invitationId }) => ({ workspaceId, invitationId }),
  },
  'POST /v1/workspace-invitations': { body: () => ({ code: noSecret }) },
  'POST /v1/workspace-invitations/join': { body: () => ({ code: noSecret }) },
  'PATCH /v1/workspaces/{workspaceId}/sharing': {
    ...ofWorkspace,
    body: () => ({ level: 'solutions', days: 1, from: 'this-week' }),
  },
  'GET /v1/workspaces/{workspaceId}/weeks/{isoWeek}': {
    path: ({ workspaceId, week }) => ({ workspaceId, isoWeek: week }),
  },
  'GET /v1/workspaces/{workspaceId}/mine': { ...ofWorkspace, isMine: true },
  'GET /v1/looks': MINE,
  'GET /v1/sessions/{sessionId}/sharing': { ...ofSession, isMine: true },
  'PATCH /v1/sessions/{sessionId}/sharing': { ...ofSession, body: () => ({ isWithheld: false }) },
  'POST /v1/invitation': { ...MINE, body: () => ({ code: noSecret }) },
};
