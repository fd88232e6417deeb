/** Every text of the correction of a label on the timeline. */
export const LABEL_WORDS = {
  title: 'Correct this label',
  note: 'Every moment of the session, as the browser saw it. Press a stretch to say what it was.',
  was: 'It was',
  nobody: 'nobody has said',
  by: (author: string) => `by ${author}`,
  close: 'Close',
  reach: 'That goes for',
  reaches: { page: 'this page', path: 'this path and what is below it', site: 'this site' },
  holds: 'and holds',
  noIntent: 'in sessions without an intent',
  forIntent: (intent: string) => `for “${intent}”`,
  always: 'always',
};
