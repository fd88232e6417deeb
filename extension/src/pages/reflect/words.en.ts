import { counterIn } from '@locked-in/ui';

const count = counterIn('en');

export type Said = { readonly title: string; readonly detail: string };

export type WaitingWords = {
  readonly unpaired: Said;
  readonly revoked: Said;
  readonly analysing: Said;
  readonly arriving: Said;
  readonly sending: (events: number) => Said;
  /** `problem`, `reason`: a whole sentence. */
  readonly stuck: (problem: string, events: number) => Said;
  readonly unreachable: (reason: string) => Said;
  readonly refused: (chunks: number) => Said;
};

/** Every text of the page that opens when a session has ended. */
const TEXTS = {
  tabTitle: 'Reflect',
  ownStep: 'Your grade, first',
  ownHint: 'From memory and feeling. What was computed stays sealed until you have graded.',
  intent: 'What was this session for?',
  intentHint: 'For example: draft chapter 2',
  quality: 'How focused were you?',
  distraction: 'How much pulled you away?',
  notSet: 'not set',
  progress: 'How far did you get?',
  optional: 'optional',
  tried: 'What did you try this time?',
  triedHint: 'Phone in the other room',
  offDone: 'Away from the browser',
  off: 'Did something happen away from the browser?',
  offAdd: 'Add what and when',
  offWhat: 'What',
  offHint: 'Sketched on paper',
  offFrom: 'From',
  offTo: 'To',
  offRemove: 'Remove this line',
  offWrong: 'The times away from the browser have to lie within the session, the first before the second.',
  worthIt: 'Was the time there worth it?',
  noIntent: 'A session without an intent',
  yes: 'Yes',
  no: 'No',
  allTitle: 'Your sessions',
  allHint: 'As this browser remembers them, the newest first.',
  allNone: 'No session has ended yet.',
  all: 'All sessions',
  graded: 'graded',
  gradedLate: 'graded when it could be seen',
  notGraded: 'not graded',
  openedOnly: 'opened without a grade',
  complete: 'complete',
  notComplete: 'not all sent',
  keptHere: 'kept here',
  note: 'Note',
  save: 'Save and reveal',
  skip: 'Skip for now',
  skipHint: 'What you wrote is kept, and what was computed stays sealed.',
  missing: 'Both numbers are needed for a grade.',
  putOffTitle: 'Not graded yet',
  putOffHint:
    'What was computed stays sealed until you grade, so that your own view comes first. What you wrote is kept.',
  gradeNow: 'Grade it now',
  showWithout: 'Show it without my grade',
  showWithoutHint:
    'A grade that you give after that is marked as late, and never compared with the computed one.',
  ownLog: 'Your log',
  emptyLog: 'You wrote nothing yet.',
  addToLog: 'Add something',
  changeLog: 'Add or change',
  gradeStays: 'Your grade came before the reveal, and stays as it is. The rest you may change.',
  gradeLate:
    'You have seen what was computed: a grade that you give now is marked as late, and never compared with it.',
  saveLog: 'Save',
  cancel: 'Cancel',
  loading: 'One moment',
  running: 'This session is still running.',
  runningHint: 'The page comes back when it has ended.',
  unknown: 'This browser does not know this session.',
  unknownHint: 'It was recorded in another browser, or its records were removed here.',
  revealStep: 'What the records say',
  saved: 'Saved.',
  timeline: 'Timeline',
  waited: 'Waited 20 seconds',
  measures: 'Measures',
  measuresHint: 'Open a row to see how its number is computed.',
  sentences: 'In three sentences',
  computedHere: 'Computed in this browser. A server adds sentences, your corrections and the week report.',
  webPage: 'Open this session in the web app',
  weekPage: 'Week report',
  pair: 'Pair this browser',
  showOlder: 'Show older sessions',
};

const PROGRESS_WORDS: readonly string[] = ['Nothing', 'A little', 'A good part', 'All of it'];

function regretWords(site: string, isWorthIt: boolean): string {
  return isWorthIt ? `${TEXTS.yes}, ${site} was worth it` : `${TEXTS.no}, ${site} was not worth it`;
}

function worthWords(site: string, isWorthIt: boolean): string {
  return `${site}: ${isWorthIt ? TEXTS.yes : TEXTS.no}`;
}

function untilWords(clock: string): string {
  return `until ${clock}`;
}

const WAITING: WaitingWords = {
  unpaired: {
    title: 'Saved in this browser',
    detail:
      'There is no server yet that could analyse it. Pair this browser, and everything recorded is sent.',
  },
  revoked: {
    title: 'Saved in this browser',
    detail: 'The server no longer knows this browser. Pair it again, and everything recorded is sent.',
  },
  analysing: {
    title: 'Being analysed',
    detail: 'Everything has arrived. This usually takes a few seconds; if the server is busy, longer.',
  },
  arriving: {
    title: 'On its way',
    detail: 'Everything was sent. The server is putting the session together.',
  },
  sending: (events) => ({ title: 'Sending', detail: `${eventWords(events)} to go.` }),
  stuck: (problem, events) => ({
    title: 'Saved here, will be sent',
    detail: `${problem} ${eventWords(events)} will be sent when that is over. You can close this page.`,
  }),
  unreachable: (reason) => ({
    title: 'Sent, waiting for the answer',
    detail: `${reason} Everything was sent before; the result appears here when the server answers.`,
  }),
  refused: (chunks) => ({
    title: 'Not everything was accepted',
    detail: count(chunks, {
      one: 'A part of the records was not accepted by the server. It is kept here; see the options page.',
      other:
        '# parts of the records were not accepted by the server. They are kept here; see the options page.',
    }),
  }),
};

function eventWords(events: number): string {
  return count(events, { one: '1 event', other: '# events' });
}

export const english = {
  ...TEXTS,
  regretWords,
  worthWords,
  untilWords,
  PROGRESS_WORDS,
  WAITING,
};

export type Words = typeof english;
