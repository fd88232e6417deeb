/** Every text of the page that opens when the extension is installed. */
const TEXTS = {
  tabTitle: 'Welcome',
  title: 'Say what you will do. See what you did.',
  lead: 'Locked In records your browser during sessions you declare, and at no other time.',
  recordTitle: 'What is recorded',
  during: 'During a session',
  duringItems: [
    'which page is in front, and for how long',
    'whether you were there: input, a playing video, or neither',
    'your intent, your pauses, your own grade and notes',
  ],
  never: 'Never',
  neverItems: [
    'anything outside a session',
    'private windows',
    'what you type, or what pages contain',
    'the part of an address after ? or #',
  ],
  keep: 'Records go to the server you pair with, and to nobody else. Without one they stay in this browser.',
  consentTitle: 'Your word',
  consentBefore: 'Nothing is recorded before you say yes.',
  consentGiven: 'You said yes',
  consentUndo:
    'Nothing is recorded without a session that you start. What is kept can be deleted in the options.',
  privacyTitle: 'How much of a page',
  privacyHint: 'You can change this at any time; it holds from the next page you open.',
  pairTitle: 'Pair with your server',
  pairHint:
    'The server analyses sessions and keeps your reports. You can also start without it and pair later.',
  confirmTitle: 'Pair this browser?',
  confirmHint: 'A page asked this browser to send its sessions to',
  confirmChange: 'This replaces the server it is paired with now:',
  confirmYes: 'Pair this browser',
  confirmNo: 'Not now',
  confirmBroken: 'A page asked to pair this browser with a link that cannot be used.',
  pairedTitle: 'Paired',
  pairedHint:
    'Open Locked In from the toolbar and declare your first session. If you do not see it there, look under the puzzle piece and pin it.',
  openWeb: 'Open your week',
  revoked: 'The server no longer knows this browser. Pair it again; nothing recorded is lost.',
  loading: 'One moment',
};

export const english = { ...TEXTS };

export type Words = typeof english;
