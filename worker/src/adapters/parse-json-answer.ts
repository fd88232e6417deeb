/** Longer answers are not read: no form asked for needs them. */
const LONGEST_ANSWER = 64 * 1024;

/**
 * The JSON value in what a model wrote, bare or in one Markdown fence; undefined when there is none.
 *
 *     ```json
 *     {"label": "on"}
 *     ```
 */
export function parseJsonAnswer(text: string): unknown {
  if (text.length > LONGEST_ANSWER) return undefined;
  const fenced = /^```\w*\s([\s\S]*?)```$/.exec(text.trim())?.[1];
  try {
    return JSON.parse(fenced ?? text);
  } catch {
    return undefined; // what is not JSON is no answer; the caller's schema turns it into `invalid`
  }
}
