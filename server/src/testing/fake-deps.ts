import type { SealedChunk } from '@locked-in/contracts';
import { calendarOf, type Measures, type SessionAnalysis, type SessionSummary } from '@locked-in/domain';
import { pino } from 'pino';
import type { AppDeps } from '../app.ts';
import { USUAL_LIMITS } from '../limits/limit-settings.ts';
import { openLimits } from '../limits/open-limits.ts';
import { openLiveHub } from '../live-hub.ts';
import { hashSecret } from '../secret.ts';

export const NOW_MS = Date.UTC(2026, 10, 20, 12);
export const USER_ID = '11111111-1111-4111-8111-111111111111';
export const DEVICE_ID = '22222222-2222-4222-8222-222222222222';
export const SESSION_ID = '33333333-3333-4333-8333-333333333333';
export const FOREIGN_ID = '99999999-9999-4999-8999-999999999999';
export const TOKEN = 'd'.repeat(43);
export const COOKIE = 'p'.repeat(43);
export const CODE = 'c'.repeat(43);

export const asDevice = { Authorization: `Bearer ${TOKEN}` };
export const asPerson = { Cookie: `locked_in=${COOKIE}` };
/** What a browser adds to a write from one of our own pages. */
export const fromOurPage = {
  ...asPerson,
  Origin: 'http://127.0.0.1:4820',
  'Sec-Fetch-Site': 'same-origin',
  'Content-Type': 'application/json',
};

export const openSession: SessionSummary = {
  sessionId: SESSION_ID,
  intent: 'draft chapter 2',
  mode: 'countdown',
  plannedMs: 3_600_000,
  timeZone: 'UTC',
  startedAtMs: NOW_MS - 7_200_000,
  endedAtMs: NOW_MS - 3_600_000,
  isComplete: true,
};
export const loggedSession: SessionSummary = { ...openSession, log: { quality: 70 } };

const measures: Measures = {
  lengthMs: 3_600_000,
  heldMs: 3_600_000,
  awayMs: 0,
  unobservedMs: 0,
  onTaskMs: { low: 0, high: 0 },
  offMs: { low: 0, high: 0 },
  coverage: 1,
  longestStretchMs: { strict: 0, minute: 0, fourMinutes: 0 },
  depth: { low: 0, high: 0 },
  offDepth: { low: 0, high: 0 },
  distractions: { count: 0, microCount: 0, totalMs: 0 },
};
export const analysis: SessionAnalysis = {
  sessionId: SESSION_ID,
  segments: [],
  measures,
  computed: {
    kind: 'graded',
    rubric: 1,
    quality: { low: 61, high: 61 },
    distraction: { low: 12, high: 12 },
  },
  sentences: [],
};

/** One person with one device and one session; every other function says that there is nothing. */
export function fakeDeps(changes: Partial<AppDeps> = {}): AppDeps & { readonly published: SealedChunk[] } {
  const published: SealedChunk[] = [];
  return {
    published,
    now: () => NOW_MS,
    random: () => 0,
    logger: pino({ level: 'silent' }),
    onAnswered: () => {},
    noteSecurity: () => {},
    listSecurityEvents: async () => [],
    publicUrl: 'http://127.0.0.1:4820',
    trustedProxies: 0,
    limits: openLimits(USUAL_LIMITS),
    webRoot: undefined,
    instance: { version: '0.1.0' },
    hub: openLiveHub('test', USUAL_LIMITS.LIVE_STREAMS),
    liveHeaders: {},
    publish: async (chunk) => {
      published.push(chunk);
      return { kind: 'accepted' };
    },
    isConnectionError: () => false,
    isDatabaseUp: async () => true,
    isBrokerReady: async () => true,
    hasLatestSchema: async () => true,
    isStopping: () => false,
    findDevice: async (hash) =>
      hash.equals(hashSecret(TOKEN)) ? { userId: USER_ID, deviceId: DEVICE_ID } : undefined,
    findSignIn: async (headers) =>
      headers.get('cookie') === asPerson.Cookie
        ? { by: 'sign-in', userId: USER_ID, signInId: 'own' }
        : undefined,
    findTokenHolder: async () => undefined,
    signInWays: { accounts: 'one', signUps: 'closed', passkeys: false, mail: false },
    accounts: undefined,
    findInvitation: async () => undefined,
    readOwnAccount: async () => undefined,
    endSignIn: async () => false,
    endSignIns: async () => {},
    removePasskey: async () => false,
    signOut: async () => {},
    createPairingCode: async () => {},
    createDevicePairing: async () => true,
    pollDevicePairing: async () => ({ kind: 'pending' }),
    findWaitingDevice: async () => undefined,
    decideDevicePairing: async () => false,
    redeemForDevice: async () => ({ kind: 'paired', userId: USER_ID }),
    redeemForSignIn: async () => ({ kind: 'signed-in', userId: USER_ID }),
    listDevices: async () => [],
    findShutOut: async () => new Set(),
    revokeDevice: async ({ deviceId }) => (deviceId === DEVICE_ID ? 'Laptop' : undefined),
    closeStreams: () => {},
    endStreams: () => {},
    exportPerson: async function* () {},
    erasePerson: async () => ({}),
    readPerson: async () => ({ name: 'Ada', ...calendarOf('UTC') }),
    changeCalendar: async () => ({ name: 'Ada', ...calendarOf('UTC') }),
    readReceived: async () => ({ lastSeq: -1, missing: [], complete: false }),
    readSession: async ({ sessionId }) => (sessionId === SESSION_ID ? openSession : undefined),
    readSessionOfDevice: async ({ sessionId }) => (sessionId === SESSION_ID ? openSession : undefined),
    listSessions: async () => [],
    listAnalysed: async () => [],
    countPending: async () => 0,
    readAnalysis: async () => undefined,
    markRevealed: async () => {},
    saveLabelRule: async () => {},
    saveLabelExample: async () => {},
    listLabelExamples: async () => [],
    readSolutions: async () => [],
    readIdeas: async () => [],
    listTriedSessions: async () => [],
    readArmedPlans: async () => [],
    saveSolution: async ({ userId: _, ...solution }) => solution,
    changeSolution: async () => undefined,
    listWorkspaces: async () => [],
    readWorkspace: async () => undefined,
    listSharedWeeks: async () => [],
    createWorkspace: async () => undefined,
    renameWorkspace: async () => 'not-found',
    endWorkspace: async () => 'not-found',
    changeRole: async () => 'not-found',
    transferWorkspace: async () => 'not-found',
    removeMember: async () => 'not-found',
    inviteToWorkspace: async () => 'not-found',
    withdrawInvitation: async () => 'not-found',
    findWorkspaceInvitation: async () => undefined,
    joinWorkspace: async () => undefined,
    saveSharing: async () => 'not-found',
    lookAtWeek: async () => undefined,
    previewWeeks: async () => [],
    listLooks: async () => [],
    withholdSession: async () => false,
    isWithheld: async () => false,
    readGoals: async () => [],
    readOpenGoals: async () => [],
    saveGoal: async () => {},
    changeGoal: async () => undefined,
    listServing: async () => [],
    readStreakBasis: async () => ({ loggedStartsMs: [], rests: [], excusedDays: [] }),
    readExcuses: async () => [],
    saveRest: async () => {},
    excuseDay: async () => {},
    unexcuseDay: async () => false,
    makeSessionDue: async () => {},
    readReport: async () => undefined,
    listReportWeeks: async () => [],
    readModel: async () => undefined,
    readAiWishes: async () => ({ isWanted: true, sees: 'sites' }),
    saveAiWishes: async () => {},
    keptDays: 31,
    securityKeptDays: 365,
    readEventsKept: async () => undefined,
    saveEventsKept: async () => {},
    requestModelTest: async () => FOREIGN_ID,
    readModelTest: async () => undefined,
    listCalls: async () => [],
    readCall: async () => undefined,
    ...changes,
  };
}
