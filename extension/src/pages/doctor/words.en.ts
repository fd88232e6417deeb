import { counterIn } from '@locked-in/ui';
import type { ConnectionFinding } from '../../platform/test-connection.ts';

const count = counterIn('en');
const REVOKED =
  'The server no longer knows this browser: it was removed there. Pair it again; it stays the same device, and nothing recorded is lost.';

const CONNECTION: Record<Exclude<ConnectionFinding['kind'], 'fine' | 'status'>, string> = {
  offline: 'This computer has no network. Everything is kept here and sent when it is back.',
  'no-answer':
    'Nothing answers at the server’s address. Start it with npm start; if it runs, its address or port has changed.',
  timeout: 'The server did not answer in 8 seconds. It, or the network between, is overloaded or blocks it.',
  'no-answer-or-certificate':
    'No connection. Either nothing answers at the server’s address, or the browser does not trust its certificate; from here the two look the same. Opened in a tab, the browser names which.',
  'not-ours':
    'Something answers that is not a Locked In server: most often the login page of a network. Open a page in a tab, sign in to the network, and test again.',
  revoked: REVOKED,
};

/** Every text of the doctor page. */
export const english = {
  title: 'Doctor',
  lead: 'What works, what does not, and what to do about it.',
  options: 'Options',
  loading: 'One moment',
  fine: 'Fine',
  note: 'Note',
  wrong: 'Wrong',
  test: 'Test connection',
  testing: 'Testing',
  copy: 'Copy diagnosis',
  copied: 'Copied. No titles, sites, addresses or secrets are in it.',
  notCopied: 'The browser did not let it be copied.',
  unreachable: 'The extension is restarting. Try again in a moment.',

  background: 'Background',
  backgroundFine: 'It answers.',
  consent: 'Recording',
  consentMissing: 'Nothing is recorded before you have said yes to it.',
  journal: 'Journal',
  journalFine: 'It can be read and written.',
  full: 'The disk or the browser’s share of it is full, so nothing is being recorded. Free some space on the disk, or delete old sessions in the options; recording goes on by itself.',
  newer:
    'A newer version of Locked In has written it. Nothing is being recorded until you update the extension, and everything in it is kept.',
  broken:
    'It cannot be opened or written, so nothing is being recorded. Restart the browser. If that does not help, check the disk; what the server has received is safe there.',
  saveRemains: 'Save what was recorded',
  remainsSaved: 'Saved as a file, which can be imported in the options.',
  remainsNone: 'Nothing could be read.',
  anewTitle: 'If nothing else helps',
  anewHint:
    'Begin a new journal. What can still be read of the old one is saved as a file first, which can be imported in the options; a session that runs goes on. What cannot be read and was not sent is lost.',
  anew: 'Begin a new journal',
  anewLabel: 'Type “new” to give up the old journal',
  anewWord: 'new',
  anewNot: 'Keep the old one',
  loss: 'Lost',
  settingsLoss: 'Settings',
  room: 'Room',
  life: 'Proof of life',
  lifeNone: 'No session yet.',
  lifeStuck: 'A session runs, and nothing was seen for a while. Restart the browser if this stays.',
  alarms: 'Alarms',
  alarmsFine: 'All set.',
  server: 'Server',
  notPaired: 'Not paired. Sessions are recorded and stay in this browser.',
  revoked: REVOKED,
  paired: 'Paired.',
  connection: 'Connection',
  moved: 'The server has another address now?',
  movedHint:
    'Pair again at the new address. This browser stays the same device, and what was not sent yet stays here.',
  clock: 'Clock',
  clockFine: 'As on the server.',
  sending: 'Sending',
  sendingFine: 'Nothing waits.',
  refused: 'Refused by the server',
  refusedHint:
    'Usually the server is older than the extension: update it, then try again. Dropping is for good; export first.',

  pair: 'Pair this browser',
  pairAgain: 'Pair again',
  sendNow: 'Send now',
  openServer: 'Open its address in a tab',
  openOptions: 'Open the options',
  giveConsent: 'Read and decide',

  noIntent: 'A session without an intent',
  sendAgain: 'Try again',
  export: 'Export as JSON',
  drop: 'Drop',
  dropLabel: 'Type “drop” to lose these events for good',
  dropWord: 'drop',
  keep: 'Keep them',
  dropped: 'Dropped. The server will never have these events.',
  sentAgain: 'It is being sent again.',

  facts: 'Details',
  version: 'Version',
  browser: 'Browser',
  nextAlarms: 'Next alarms',
  lastSent: 'Last sent',
  nextAttempt: 'Next attempt',
  never: 'not yet',
  none: 'none',

  connectionWords: (finding: ConnectionFinding): string => {
    if (finding.kind === 'fine') return `It answers, in ${finding.tookMs}\u00a0ms, and knows this browser.`;
    if (finding.kind !== 'status') return CONNECTION[finding.kind];
    return finding.status >= 500
      ? `The server answers with the error ${finding.status}: it, its database or a proxy before it is not up. Nothing is lost; it is tried again.`
      : `The address answers with ${finding.status}: a server is there, but not ours, or of another version.`;
  },
  verdictWords: (wrong: number) =>
    wrong === 0
      ? 'Everything works.'
      : count(wrong, { one: '1 thing needs you.', other: '# things need you.' }),
  clockWords: (aheadMs: number) => {
    const minutes = count(Math.round(Math.abs(aheadMs) / 60_000), { one: '# minute', other: '# minutes' });
    const side = aheadMs > 0 ? 'ahead of' : 'behind';
    return `This computer’s clock is ${minutes} ${side} the server’s. Let the system set the time by itself; lengths are not affected, dates are.`;
  },
  alarmWords: (missing: readonly string[]) =>
    `The browser had dropped ${count(missing.length, { one: 'one', other: '#' })}: ${missing.join(', ')}. Set again just now.`,
  /** `problem` is a whole sentence. */
  waitingWords: (events: number, problem: string | undefined) => {
    const waiting = count(events, { one: '1 event waits.', other: '# events wait.' });
    return problem === undefined ? waiting : `${problem} ${waiting}`;
  },
  refusedWords: (chunks: number) =>
    count(chunks, { one: '1 part was not accepted.', other: '# parts were not accepted.' }),
  roomWords: (used: string, quota: string) => `${used} of ${quota} used.`,
  parkedWords: (events: number) => count(events, { one: '1 event', other: '# events' }),
  /** `moment`: a date and a time. */
  lostWords: (moment: string) =>
    `The journal was damaged and begun anew (${moment}). What it held and had not sent is lost; the session that ran went on, and its hole is marked. A file that you exported before can be imported in the options.`,
  settingsLostWords: (moment: string, isCut: boolean) => {
    const lost = `The place where the browser keeps your settings was damaged, and it began them anew (${moment}). Gone are your yes to recording, the privacy level, never-lists, schedules, what is held, and the server. What was recorded is still here. Of pages only the site is recorded until you choose again in the options.`;
    return isCut ? `${lost} Nothing is sent: pair this browser again, then say what goes there.` : lost;
  },
  lastSeenWords: (clock: string) => `Last seen at ${clock}.`,
};

export type Words = typeof english;
