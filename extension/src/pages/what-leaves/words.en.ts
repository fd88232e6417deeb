/** Every text of the page that shows what leaves this browser. */
const TEXTS = {
  title: 'What leaves this browser',
  lead: 'Every word of the requests that carry your sessions, laid out for reading. They go to your server, and to nobody else.',
  next: 'Next to be sent',
  nextHint: 'As it would go out at this moment.',
  nothingNext: 'Nothing waits to be sent.',
  unpaired: 'There is no server, so nothing leaves. This is what would be sent first.',
  last: 'Sent last',
  nothingLast: 'Nothing was sent yet, or what was sent has been forgotten here.',
  underWay: 'It was given to the network before and goes out unchanged until the server answers.',
  forgetTitle: 'Forget',
  forgetHint:
    'Of the pages shown in those minutes only the time stays. It is also taken out of what the server keeps.',
  unreadable: 'The journal cannot be read at the moment.',
  loading: 'One moment',
  options: 'Options',
};

export const english = { ...TEXTS };

export type Words = typeof english;
