import type { ModelCall } from '@locked-in/contracts';

export const ASKED_WORDS = {
  title: 'Everything that was ever sent about you',
  note: 'Each question as it was sent, and each answer as it came. Nobody else sees this page.',
  nothing: 'No model was ever asked about you.',
  settings: 'Settings',
  older: 'Older questions',
  session: 'To the session',
  open: 'What was sent and what came back',
  instructions: 'What the model was told to do',
  input: 'What it was given about you',
  answer: 'What it answered',
  noAnswer: 'Nothing came back.',
  sealed:
    'What came back opens when you have graded or skipped the session, so that your own view comes first.',
  forgotten: 'What was sent is gone: something in that session was forgotten, and this with it.',
  tokens: (input: string, output: string) => `${input} tokens sent, ${output} answered`,
  atMost: 'reserved, at most',
  free: 'no cost',
} as const;

const PROMPTS: Readonly<Record<string, string>> = {
  'judge-pages': 'Are these pages part of the work?',
  'write-analysis': 'What happened in this session?',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  reserved: 'on its way, or lost on it',
  answered: 'answered',
  refused: 'the model declined',
  truncated: 'the answer was cut off',
  filtered: 'a filter stopped the answer',
  empty: 'the answer was empty',
  invalid: 'the answer could not be read',
  rejected: 'the endpoint rejected the form of the question',
  'rate-limited': 'too many questions',
  unavailable: 'no answer came',
  unauthorized: 'the key was refused',
};

/** "What happened in this session?" for `write-analysis@1`; a prompt nobody here knows keeps its name. */
export function promptWords(prompt: string): string {
  const [name = prompt] = prompt.split('@');
  return PROMPTS[name] ?? prompt;
}

export function outcomeWords(outcome: string): string {
  return OUTCOMES[outcome] ?? outcome;
}

const dollars = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
});

export function costWords({ costMicros, outcome }: Pick<ModelCall, 'costMicros' | 'outcome'>): string {
  if (costMicros === 0) return ASKED_WORDS.free;
  const cost = dollars.format(costMicros / 1_000_000);
  return outcome === 'reserved' ? `${ASKED_WORDS.atMost} ${cost}` : cost;
}
