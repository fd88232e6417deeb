/** What makes text break out of where it stands: special tokens of chat templates, tags, fences, JSON. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '|': '¦',
  '`': '’',
  '"': '’',
  '\\': '/',
};

/**
 * Text that a page or a person chose, as one short line that only shows letters: control, bidi, zero-width, tag and
 * private characters are gone, and what could close a quote, a tag or a turn is replaced by what looks like it.
 */
export function cleanText(text: string, maxLength: number): string {
  const plain = text
    .slice(0, 50 * maxLength)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{Variation_Selector}/gu, '')
    .normalize('NFKC') // what stood apart may belong together now
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .replaceAll(/[<>[\]{}|`"\\]/g, (sign) => LOOKALIKES[sign] ?? ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return cut(plain, maxLength);
}

function cut(text: string, maxLength: number): string {
  const letters = Array.from(text);
  return letters.length <= maxLength ? text : `${letters.slice(0, maxLength - 1).join('')}…`;
}
