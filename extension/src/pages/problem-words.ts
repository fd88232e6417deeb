import { inMyLanguage } from './language.ts';

type Phrases = Readonly<Record<string, string>>;

const PROBLEMS = await inMyLanguage<Phrases>(
  {},
  async () => (await import('./problem-words.de.ts')).GERMAN_PROBLEMS,
);

/**
 * A problem in the language of this page. The background and the server speak English sentences; what is not known
 * here, a newer server's for example, stays as it is.
 */
export function sayProblem(problem: string): string {
  return sayIn(PROBLEMS, problem);
}

export function sayIn(phrases: Phrases, problem: string): string {
  return phrases[problem] ?? sayWith(phrases, problem) ?? sayAtPlace(phrases, problem) ?? problem;
}

/** `and 3 more`, `is none of these: open, pomodoro`: a number, or what stands behind a colon, stays. */
function sayWith(phrases: Phrases, problem: string): string | undefined {
  const [kept = ''] = /(?<=: ).+$|\d+/.exec(problem) ?? [];
  return kept === '' ? undefined : phrases[problem.replace(kept, '#')]?.replace('#', () => kept);
}

/** `events[3].seq: is not an id`, `version: 2 is not known here …`: the place in the file stays. */
function sayAtPlace(phrases: Phrases, problem: string): string | undefined {
  const [, place = '', what = ''] = /^([\w.[\]]+: (?:\d+ (?=is not known))?)(.+)$/.exec(problem) ?? [];
  const said = phrases[what] ?? sayWith(phrases, what);
  return said === undefined ? undefined : place + said;
}
