/** Every text of the options page. */
export const WORDS = {
  title: 'Options',
  privacyTitle: 'How much of a page is recorded',
  privacyHint: 'Holds from the next page you open. The part of an address after ? or # is never recorded.',
  serverTitle: 'Server',
  server: 'Address',
  device: 'This browser',
  web: 'Your pages',
  unpair: 'Unpair',
  unpairQuestion: 'Unpair this browser?',
  unpairHint:
    'What was not sent yet stays here and is sent when you pair again. Nothing on the server is deleted.',
  unpairYes: 'Unpair this browser',
  unpairNo: 'Keep it paired',
  notPaired: 'Not paired. Sessions are recorded and stay in this browser until you pair it.',
  revoked:
    'The server no longer knows this browser. Pair it again with a new link; nothing recorded is lost.',
  sendingTitle: 'Sending',
  pending: 'Waiting to be sent',
  nothingPending: 'nothing',
  rejected: 'Not accepted by the server',
  rejectedHint: 'Kept here. Usually the server is older than the extension; update it.',
  lastSent: 'Last sent',
  neverSent: 'not yet',
  next: 'Next attempt',
  sendNow: 'Send now',
  aboutTitle: 'About',
  version: 'Version',
  aboutHint:
    'Recording happens only during sessions you declare. The data goes to your own server and nowhere else.',
  loading: 'One moment',
} as const;

export function pendingWords(events: number, chunks: number): string {
  if (events === 0) return WORDS.nothingPending;
  const count = events === 1 ? '1 event' : `${events} events`;
  return chunks > 1 ? `${count} in ${chunks} parts` : count;
}

export function rejectedWords(chunks: number): string {
  return chunks === 1 ? '1 part' : `${chunks} parts`;
}
