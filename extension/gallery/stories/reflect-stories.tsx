import {
  type ComputedGrade,
  type Log,
  type SessionAnalysis,
  type SessionSummary,
  solutionIdOf,
} from '@locked-in/domain';
import {
  demoMarks,
  demoMeasures,
  demoSegments,
  demoSentences,
  type State,
  type Step,
  type Story,
} from '@locked-in/ui/gallery';
import type { Status } from '../../src/messages.ts';
import { AllSessions } from '../../src/pages/reflect/all-sessions.tsx';
import type { FoundSession } from '../../src/pages/reflect/find-session.ts';
import { ReflectPage, ReflectView } from '../../src/pages/reflect/reflect-page.tsx';
import type { ResultAnswer } from '../../src/pages/reflect/results.ts';
import type { Background } from '../../src/pages/use-background.ts';
import type { EndedHere } from '../../src/platform/ended-sessions.ts';
import { ENDED, MINUTE, NOON, SESSION_ID } from '../../src/testing/fake-background.ts';
import {
  askOf,
  backgroundWith,
  LONG_INTENT,
  OFFLINE,
  RESTARTING,
  REVOKED,
  SITES,
  silentBackground,
} from './fakes.ts';

const FOUND: FoundSession = {
  kind: 'ended',
  intent: 'Draft chapter 2',
  startedAtMs: NOON - 60 * MINUTE,
  endedAtMs: NOON,
  isLogged: false,
  sites: SITES,
};
const SESSION: SessionSummary = {
  sessionId: SESSION_ID,
  intent: 'Draft chapter 2',
  mode: 'countdown',
  timeZone: 'Europe/Berlin',
  startedAtMs: NOON - 60 * MINUTE,
  endedAtMs: NOON,
  isComplete: true,
  log: { quality: 72, distraction: 25 },
};
const GRADED: ComputedGrade = {
  kind: 'graded',
  rubric: 1,
  quality: { low: 61, high: 78 },
  distraction: { low: 18, high: 31 },
};
const ANALYSIS: SessionAnalysis = {
  sessionId: SESSION_ID,
  segments: demoSegments,
  marks: demoMarks,
  measures: demoMeasures,
  computed: GRADED,
  sentences: demoSentences,
};
const SAID: readonly Step[] = [
  { type: '#quality', text: '72' },
  { type: '#distraction', text: '25' },
];
const AWAY = { ...ENDED, awayAtEnd: { fromMs: NOON - 20 * MINUTE, toMs: NOON } };
const PENDING: ResultAnswer = { kind: 'result', result: { status: 'pending', session: SESSION } };
const SENDING = { pendingEvents: 412, pendingChunks: 1, rejectedChunks: 0 };

const TOLD = {
  progress: 2,
  solutionText: 'Phone in the other room',
  note: 'A long call in the middle.\nAfterwards it went well.',
  offBrowser: [{ text: 'Sketched on paper', fromMs: NOON - 30 * MINUTE, toMs: NOON - 15 * MINUTE }],
  regrets: [{ site: 'video.example', worthIt: false }],
} as const;
const LATE = { quality: 90, distraction: 10, afterReveal: true, ...TOLD };

const LISTED: readonly EndedHere[] = [
  listed('Draft chapter 2', 60, { isComplete: true, isLogged: true }),
  listed('', 300, { isKeptHere: true }),
  listed('Read the paper', 900, { isLogged: true, isSkipped: true }),
  listed('Answer the letters', 1_200, { isLogged: true, isGradedLate: true }),
  listed(LONG_INTENT, 1_500, {}),
];

const RESULTS = {
  readResult: async (): Promise<ResultAnswer> => ready(ANALYSIS),
  readLocalEvents: async () => [],
  listEnded: async () => ({ sessions: LISTED.slice(0, 1), hasOlder: false }),
  readEnded: async () => LISTED[0],
  readHeldSites: async () => SITES,
  followLive: async () => undefined,
};

const PLAN = { cue: 'I press start', action: 'write down the first small step' };
const PROPOSING = demoSentences.map((sentence) =>
  sentence.slot === 'if-then' ? { ...sentence, plan: PLAN } : sentence,
);
const ARMED = { plans: [{ ...PLAN, solutionId: solutionIdOf(PLAN) }], running: [] };

export const reflectStories: readonly Story[] = [
  {
    name: 'Reflect: the own grade',
    states: [
      before('empty', {}),
      before('filled', {}, { steps: SAID }),
      before('nobody was there at the end', { last: AWAY }, { steps: [{ press: '.away-question input' }] }),
      before('away from the browser', {}, { steps: [...SAID, { press: '.off-add' }, { press: '.off-add' }] }),
      before('worth it', {}, { steps: [{ press: '.regret-buttons .button' }] }),
      before('both numbers are missing', {}, { steps: [{ press: '.form-actions .primary' }] }),
      before(
        'refused',
        {},
        { more: { problem: 'The disk is full: nothing is being recorded.', problemOf: 'log' } },
      ),
      before('a long intent', {}, { found: { ...FOUND, intent: LONG_INTENT, sites: [] } }),
      before('skipped for now', {}, { isGradingLater: true }),
      before(
        'no intent, only its end is known',
        {},
        {
          found: { kind: 'ended', intent: '', endedAtMs: NOON, isLogged: false },
        },
      ),
    ],
  },
  {
    name: 'Reflect: the reveal',
    states: [
      after('graded', ready(ANALYSIS)),
      after('something to try', ready({ ...ANALYSIS, sentences: PROPOSING })),
      after('armed already', ready({ ...ANALYSIS, sentences: PROPOSING }), { trying: ARMED }),
      after('skipped', ready(ANALYSIS, { ...SESSION, log: { skipped: true } })),
      after('graded late', ready(ANALYSIS, { ...SESSION, log: LATE })),
      after('a full log', ready(ANALYSIS, { ...SESSION, log: { quality: 72, distraction: 25, ...TOLD } })),
      changing('a log being changed', { quality: 72, distraction: 25, ...TOLD }),
      changing('a grade that comes late', { skipped: true }),
      after(
        'withheld',
        ready({ ...ANALYSIS, computed: { kind: 'withheld', rubric: 1, reason: 'low-coverage' } }),
      ),
      after(
        'too short',
        ready({ ...ANALYSIS, computed: { kind: 'withheld', rubric: 1, reason: 'too-short' } }),
      ),
      after('computed in this browser', ready({ ...ANALYSIS, sentences: [] }), { pairing: undefined }),
    ],
  },
  {
    name: 'Reflect: waiting',
    states: [
      after('being analysed', PENDING),
      after('on its way', undefined),
      after('sending', undefined, { sending: SENDING }),
      after('offline', undefined, { sending: OFFLINE }),
      after('sent, no answer', { kind: 'later', reason: 'The server cannot be reached.' }),
      after('not accepted', undefined, { sending: { ...SENDING, rejectedChunks: 1 } }),
      after('no server', undefined, { pairing: undefined }),
      after('removed by the server', undefined, { pairing: REVOKED }),
    ],
  },
  {
    name: 'Reflect: not a session that has ended',
    states: [
      view('running', backgroundWith(), { found: { kind: 'running' } }),
      view('unknown', backgroundWith(), { found: { kind: 'unknown' } }),
      view('loading', silentBackground(), { found: undefined }),
      view('restarting', silentBackground(RESTARTING), { found: undefined }),
    ],
  },
  {
    name: 'Reflect: all sessions',
    states: [
      { name: 'none', picture: <AllSessions listEnded={async () => ({ sessions: [], hasOlder: false })} /> },
      {
        name: 'some',
        picture: <AllSessions listEnded={async () => ({ sessions: LISTED, hasOlder: true })} />,
      },
      {
        name: 'one of them opened',
        picture: <ReflectPage sessionId={SESSION_ID} ask={askOf()} results={RESULTS} />,
      },
    ],
  },
];

function listed(intent: string, minutesAgo: number, part: Partial<EndedHere>): EndedHere {
  const startedAtMs = NOON - minutesAgo * MINUTE;
  const ended = { sessionId: SESSION_ID, startedAtMs, endedAtMs: startedAtMs + 50 * MINUTE };
  return { ...ended, intent, isLogged: false, isComplete: false, isKeptHere: false, ...part };
}

function ready(analysis: SessionAnalysis, session = SESSION): ResultAnswer {
  return { kind: 'result', result: { status: 'ready', session, analysis } };
}

type Before = {
  readonly steps?: readonly Step[];
  readonly found?: FoundSession;
  readonly more?: Partial<Background>;
  readonly isGradingLater?: boolean;
};

function before(name: string, part: Partial<Status>, how: Before = {}): State {
  const { steps, found = FOUND, more, isGradingLater } = how;
  return { ...view(name, backgroundWith(part, more), { found, isGradingLater }), steps };
}

function after(name: string, answer: ResultAnswer | undefined, part: Partial<Status> = {}): State {
  return view(name, backgroundWith(part), { answer, isLogged: true });
}

type View = {
  readonly found?: FoundSession | undefined;
  readonly answer?: ResultAnswer | undefined;
  readonly isLogged?: boolean;
  readonly isGradingLater?: boolean | undefined;
};

function changing(name: string, log: Log): State {
  return {
    ...after(name, ready(ANALYSIS, { ...SESSION, log })),
    steps: [{ press: '.own-log-heading .button' }],
  };
}

function view(name: string, background: Background, known: View): State {
  const { found = 'found' in known ? undefined : FOUND, answer, isLogged = false } = known;
  const { isGradingLater = false } = known;
  const props = { background, found, answer, isLogged, isGradingLater, sessionId: SESSION_ID };
  const hands = { onSaved: () => undefined, onGradeLater: () => undefined };
  return { name, picture: <ReflectView {...props} {...hands} said={[]} /> };
}
