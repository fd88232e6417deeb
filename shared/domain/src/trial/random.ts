/** Numbers in [0, 1), one after the other. */
export type Random = () => number;

/**
 * The same numbers for the same words, forever: sfc32 started from four FNV-1a hashes of them. Good enough to resample
 * with, never for secrets.
 */
export function randomFrom(words: readonly string[]): Random {
  const text = JSON.stringify(words);
  let [a, b, c, d] = [hash(`a${text}`), hash(`b${text}`), hash(`c${text}`), hash(`d${text}`)];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
