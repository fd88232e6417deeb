import type { Words } from './plan-words.en.ts';

export const german: Words = {
  trying: 'Im Versuch',
  now: 'Das wolltest du jetzt versuchen',
  later: '10 Minuten lang nicht',
  tryNext: 'Nächstes Mal versuchen',
  tryingNext: 'Die nächste Sitzung versucht das',
  undo: 'Doch nicht',
  ifThen: (cue, action) => `Wenn ${cue}, dann ${action}`,
};
