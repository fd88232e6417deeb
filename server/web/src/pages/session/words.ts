import type { ReportDetails, Sentence } from '@locked-in/domain';

export const SLOT_WORDS: Readonly<Record<Sentence['slot'], string>> = {
  evidence: 'What happened',
  cause: 'Why, probably',
  'if-then': 'Try next time',
};

export const SESSION_WORDS = {
  verdict: 'Grades and what they rest on',
  byAi: 'written by the AI',
  show: (count: number) => (count === 1 ? 'Show its stretch' : `Show its ${count} stretches`),
  hide: 'Hide the evidence',
  shown: 'Evidence, also marked on the timeline',
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  grades: 'Three grades',
  gradesNote:
    'Yours was given first. The computed one follows from the timeline. A model may move it by at most 10 points.',
  part: 'Grade',
  own: 'You',
  computed: 'Computed',
  ai: 'AI',
  none: '–',
  late: 'after the reveal',
  withheld: 'none',
  cites: 'What it cites',
  citesNothing: 'It cites nothing, so it moves nothing.',
  model: (model: string, prompt: string) => `${model}, ${prompt}`,
  asking: 'A model is being asked. What it says appears here by itself; nothing waits for it.',
  noModel: 'No model is set up here. The computed grade and the sentences stand by themselves.',
  notWanted: 'You want no model to be asked. The computed grade and the sentences stand by themselves.',
  settings: 'Settings',
  timeline: 'Timeline',
  measures: 'Measures',
  measuresNote: 'Computed from the timeline. Open one to see its formula.',
  doors: 'Doors',
  doorsNote: 'What was in front when a distraction began.',
  noDoors: 'No distraction of 5 s or more was seen.',
  from: 'From',
  to: 'To',
  length: 'For',
  after: {
    page: '',
    private: 'a private page',
    away: 'time away',
    unobserved: 'unobserved time',
    pause: 'a pause',
    start: 'the start',
  } satisfies Record<ReportDetails['doors']['edges'][number]['after'], string>,
  workspaces: 'Workspaces',
  workspacesNote:
    'What you share in a workspace holds for every session of the time you chose, but for those kept out.',
  keepOut: 'Keep this session out of every workspace',
} as const;
