const CONTROL = /[\p{Cc}\u2028\u2029]+/gv;
/** Direction marks and other invisible characters; the two joiners are spelling in Persian, Hindi and emoji. */
const INVISIBLE = /[\p{Cf}--[\u200C\u200D]]+/gv;
const COUNTER = /^\s*(?:\(\d+\+?\)|\[\d+\+?\])\s*/;

/** Text that JSON, PostgreSQL and a screen can all hold, at most `maxLength` UTF-16 units. Line breaks become spaces. */
export function cleanText(text: string, maxLength: number): string {
  return cut(speakable(text).replace(/\s+/g, ' ').trim(), maxLength);
}

/** The same for text of several lines, written by the person. */
export function cleanNote(text: string, maxLength: number): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => speakable(line).trimEnd());
  return cut(lines.join('\n').trim(), maxLength);
}

export function dropCounter(title: string): string {
  return title.replace(COUNTER, '');
}

function speakable(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ');
}

/** Never cuts a character in two. */
function cut(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
  return text.slice(0, end).trimEnd();
}
