import { counterIn } from '@locked-in/ui';
import type { Merged } from '../../platform/import-journal.ts';

const count = counterIn('en');

/** Every text of the options page. */
const TEXTS = {
  title: 'Options',
  search: 'Search the options',
  showAll: 'Show all options',
  privacyTitle: 'How much of a page is recorded',
  privacyHint: 'Holds from the next page you open. The part of an address after ? or # is never recorded.',
  serverTitle: 'Server',
  server: 'Address',
  device: 'This browser',
  web: 'Your pages',
  unpair: 'Unpair',
  unpairQuestion: 'Unpair this browser?',
  unpairHint:
    'What was not sent yet stays here; when you pair again, you are asked about it. Nothing on the server is deleted.',
  unpairYes: 'Unpair this browser',
  unpairNo: 'Keep it paired',
  notPaired: 'Not paired. Sessions are recorded and stay in this browser until you pair it.',
  revoked: 'The server no longer knows this browser. Pair it again; nothing recorded is lost.',
  sendingTitle: 'Sending',
  pending: 'Waiting to be sent',
  nothingPending: 'nothing',
  rejected: 'Not accepted by the server',
  rejectedHint: 'Kept here. Usually the server is older than the extension; update it.',
  lastSent: 'Last sent',
  neverSent: 'not yet',
  next: 'Next attempt',
  sendNow: 'Send now',
  keys: 'Keys',
  keysHint: 'They work in the whole browser, also while another page is in front.',
  noKey: 'no key',
  changeKeys: 'Change the keys',
  doctor: 'Find out what works and what does not',
  neverTitle: 'Sites that are not recorded',
  dataTitle: 'What is kept here',
  dataHint: 'Sessions stay in this browser until the server has confirmed them.',
  whatLeaves: 'See exactly what leaves',
  exportAll: 'Export as JSON',
  exported: 'Exported. The file holds everything recorded that is kept here.',
  importFile: 'Import a file',
  importWrong: 'Nothing was imported:',
  unreadable: 'The journal cannot be read at the moment.',
  deleteTitle: 'Delete',
  deleteFrom: 'From',
  deleteTo: 'to',
  deleteRange: 'Delete this time',
  deleteRangeWhat: 'Delete the pages of',
  deleteRangeWrong: 'Give both times, and an end that comes after the beginning.',
  deleteSiteLabel: 'Everything of a site',
  deleteSite: 'Delete this site',
  deleteSiteWhat: 'Delete everything of',
  deleteSiteWrong: 'This is not a site. Write it like docs.example.org.',
  deleteAll: 'Delete everything kept here',
  deleteAllWhat: 'Delete everything kept here',
  deleteHereOnly: 'In this browser. What the server has received stays there.',
  deleteEverywhere:
    'Here, and on the server. That time stays as time nobody knows anything of. A session that lies in it whole also loses its intent and what you wrote about it.',
  deleteSiteEverywhere:
    'Here, and on the server in every session that this browser has sent. That time stays as private time.',
  deleteAllEverywhere:
    'In this browser everything goes. On the server the pages, intents and notes of every session that this browser has sent go; that there was a session, when, and your own grades stay there. Sessions of other browsers are not touched. While the server cannot be reached, it is told later.',
  confirmWord: 'delete',
  confirmLabel: 'Type “delete” to confirm',
  confirmDelete: 'Delete',
  keep: 'Keep it',
  undo: 'Undo',
  undoHint: 'Nothing is deleted before that. Closing this page keeps everything.',
  deleted: 'Deleted.',
  language: 'Language',
  languageOfBrowser: 'As the browser',
  aboutTitle: 'About',
  version: 'Version',
  aboutHint:
    'Recording happens only during sessions you declare. The data goes to your own server and nowhere else.',
  loading: 'One moment',
};

function pendingWords(events: number, chunks: number): string {
  if (events === 0) return TEXTS.nothingPending;
  const waiting = count(events, { one: '1 event', other: '# events' });
  return chunks > 1 ? `${waiting} in ${chunks} parts` : waiting;
}

function rejectedWords(chunks: number): string {
  return count(chunks, { one: '1 part', other: '# parts' });
}

function countdownWords(seconds: number): string {
  return seconds === 0 ? 'Deleting' : `Deletes in ${seconds} s`;
}

function deletingWords(sessions: number): string {
  return `Gone here. The server is told as soon as it can be reached: ${sessionWords(sessions)} to go.`;
}

function mergedWords(merged: Merged): string {
  const { added, extended, kept } = merged;
  return `${sessionWords(added)} added, ${extended} brought up to date, ${kept} already here.`;
}

function sessionWords(sessions: number): string {
  return count(sessions, { one: '1 session', other: '# sessions' });
}

function foundWords(parts: number): string {
  return count(parts, { one: '1 part', other: '# parts' });
}

function nothingFoundWords(query: string): string {
  return `No option speaks of “${query}”.`;
}

/** By the names of the manifest's commands. */
const KEY_WORDS: Readonly<Record<string, string>> = {
  _execute_action: 'Open Locked In',
  'start-session': 'Start the last session again',
  'toggle-pause': 'Pause or resume',
  'stop-session': 'Stop the session',
};

export const english = {
  ...TEXTS,
  KEY_WORDS,
  foundWords,
  nothingFoundWords,
  pendingWords,
  rejectedWords,
  countdownWords,
  deletingWords,
  mergedWords,
};

export type Words = typeof english;
