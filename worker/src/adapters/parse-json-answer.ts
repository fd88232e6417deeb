/** Longer answers are not read: no form asked for needs them. */
const LONGEST_ANSWER = 64 * 1024;
const MOST_CANDIDATES = 20;

/**
 * The first JSON value with the right form in what a model wrote: bare, in a Markdown fence, or between words.
 * Undefined when there is none. What a model thinks aloud before its answer is left out.
 *
 *     Sure! Here it is: {"label": "on"} I hope this helps.
 */
export function parseJsonAnswer(text: string, isForm: (value: unknown) => boolean): unknown {
  if (text.length > LONGEST_ANSWER) return undefined;
  const said = text.replaceAll(/<(think|thinking|reasoning)>[\s\S]*?<\/\1>/g, '').trim();
  for (const candidate of candidatesIn(said)) {
    const value = parse(candidate);
    if (value !== undefined && isForm(value)) return value;
  }
  return undefined;
}

function* candidatesIn(text: string): Generator<string> {
  yield text;
  for (const [, fenced = ''] of text.matchAll(/```\w*\s([\s\S]*?)```/g)) yield fenced;
  let start = text.indexOf('{');
  for (let tried = 0; start >= 0 && tried < MOST_CANDIDATES; tried++) {
    const end = endOfObject(text, start);
    if (end !== undefined) yield text.slice(start, end);
    start = text.indexOf('{', end ?? start + 1);
  }
}

/** Behind the brace that closes the one at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gs)) {
    if (token === '{') depth++;
    if (token === '}' && --depth === 0) return start + index + 1;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what is not JSON is no answer; the next candidate may be
  }
}
