/**
 * How many tokens a text has at most, for any tokenizer in use: about four letters of English make one, but digits,
 * punctuation and every script without spaces make more.
 */
export function estimateTokens(text: string): number {
  const ascii = text.match(/[\x20-\x7e\n]/g)?.length ?? 0;
  const others = Array.from(text).length - ascii;
  return Math.ceil(ascii / 2.8 + others * 1.4);
}
