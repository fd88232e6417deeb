export const EVENTS_KEPT_WORDS = {
  title: 'What your browsers recorded',
  note: 'Pages, titles and times rest here until they are this old. Sessions, measures, grades and reports that were made of them stay.',
  choice: 'Remove it after',
  asInstance: (days: number) => `${spoken(days)}, as this server does for everybody`,
  days: (days: number) => spoken(days),
  sooner: 'A session whose recording is gone can still be corrected, graded anew and forgotten in.',
  saving: 'Saving.',
  saved: 'Saved. What is older goes within the hour.',
  failed: (why: string) => `Not saved. ${why}`,
} as const;

function spoken(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
