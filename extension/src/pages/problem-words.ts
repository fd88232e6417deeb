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
  return PROBLEMS[problem] ?? sayMore(problem) ?? sayAtPlace(problem) ?? problem;
}

function sayMore(problem: string): string | undefined {
  const [, count = ''] = /^and (\d+) more$/.exec(problem) ?? [];
  return count === '' ? undefined : PROBLEMS['and # more']?.replace('#', count);
}

/** `events[3].seq: is not an id`, `version: 2 is not known here …`: the place in the file stays. */
function sayAtPlace(problem: string): string | undefined {
  const [, place = '', what = ''] = /^([\w.[\]]+: (?:\d+ )?)(.+)$/.exec(problem) ?? [];
  const said = PROBLEMS[what];
  return said === undefined ? undefined : place + said;
}
