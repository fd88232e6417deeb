/** Controls, marks of direction and letters without width, which change how a text looks but not what it says. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Makes visible what a text hides: `\u202e` for a turn of direction. Line breaks and tabs stay. */
export function showInvisible(text: string): string {
  return text.replace(UNSEEN, (unseen) => {
    const code = unseen.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
