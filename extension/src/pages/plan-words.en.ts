/** Every text about plans that are tried. */
export const english = {
  trying: 'Trying',
  now: 'You wanted to try this now',
  later: 'Not for 10 minutes',
  tryNext: 'Try it next time',
  tryingNext: 'The next session tries this',
  undo: 'Not after all',
  ifThen: (cue: string, action: string) => `If ${cue}, then ${action}`,
};

export type Words = typeof english;
