/** Every text of the page of solutions. */
export const WORDS = {
  title: 'Solutions',
  lead: 'One thing to try at a time, and what it did. Each session that uses a solution is a trial against your sessions without it.',
  write: 'Write one of your own',
  armed: 'Being tried',
  armedNote: 'Your next sessions try these. The extension tells you when a cue comes.',
  works: 'Works for you',
  worksNote: 'Quality was higher with it, by more than chance explains.',
  fails: 'Does not show',
  failsNote: 'The difference may be chance, or goes the other way.',
  open: 'Not known yet',
  openNote: 'Tried before, in too few graded sessions to say.',
  ideas: 'Ideas',
  ideasNote: 'What the analyses of your last sessions propose.',
  dropped: 'Dropped',
  none: 'Nothing to try yet',
  noneHint:
    'When you have graded a session, its analysis proposes one thing to try. Or write one of your own: what you will do, and when.',
  try: 'Try next time',
  rest: 'Rest',
  drop: 'Drop',
  back: 'Bring back',
  method: 'How the effect is computed',
  sessions: 'Sessions that tried it',
  if: 'If',
  ifHint: 'I open the news',
  willDo: 'then I will',
  doHint: 'write down what I want there and go on',
  notices: 'Who notices it',
  me: 'I do',
  start: 'The browser, at the start',
  site: 'The browser, when a site comes up',
  time: 'The browser, after some minutes',
  siteLabel: 'Site',
  siteHint: 'news.example',
  minutesLabel: 'Minutes since the start',
  save: 'Try next time',
  keep: 'Keep as an idea',
  actionMissing: 'Say what you will do.',
  siteMissing: 'Name a site such as news.example.',
  minutesMissing: 'Give whole minutes, from 1 to 480.',
  byAnalysis: 'proposed by an analysis',
  byYou: 'written by you',
  cueStart: 'noticed at the start',
} as const;

export function cueSite(site: string): string {
  return `noticed when ${site} comes up`;
}

export function cueTime(minutes: number): string {
  return `noticed after ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`;
}

/** "Kept after 3 of 4 cues." */
export function keptWords(kept: number, told: number): string {
  return told === 1 ? `Kept after ${kept} of 1 cue.` : `Kept after ${kept} of ${told} cues.`;
}

export function qualityWords(quality: number): string {
  return `quality ${Math.round(quality)}`;
}
