/** Pieces of a text that no person reads as words: ids, keys, tokens. Only ASCII is judged. */
export function looksSecret(text: string): boolean {
  return UUID.test(text) || JWT.test(text) || isRandom(text) || isScattered(text);
}

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const JWT = /^eyJ[\w-]+(?:\.[\w-]+){1,4}$/;
const CAPITAL_KEY = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{16,}$/;
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}$/i;

/**
 * How often neighbours are of different classes (lower, upper, digit), for text without separators. Words and product
 * names change class seldom; random text does at 0.4 (lower case and digits) to 0.6 (base64) of its places.
 *
 *     iPhone15Pro  i|P|hone|15|P|ro  0.5        x7Kp9QzR  x|7|K|p|9|Q|z|R  1
 */
function isRandom(piece: string): boolean {
  if (!/^[A-Za-z0-9]+$/.test(piece)) return false;
  const { length } = piece;
  const share = changesOf(piece) / Math.max(1, length - 1);
  if (HEX.test(piece) || CAPITAL_KEY.test(piece)) return true;
  if (/\d/.test(piece) && /[A-Za-z]/.test(piece)) return length >= 8 && share >= leastShare(length);
  return isRandomLetters(piece, share);
}

function leastShare(length: number): number {
  if (length < 12) return 0.6;
  if (length < 16) return 0.3;
  return length < 24 ? 0.2 : 0.1;
}

/** Letters alone: case that jumps about, or hardly a vowel in a long run. */
function isRandomLetters(piece: string, share: number): boolean {
  if (!/^[A-Za-z]{16,}$/.test(piece)) return false;
  return share >= 0.3 || (piece.length >= 20 && countOf(piece, /[aeiouy]/gi) / piece.length < 0.15);
}

/** A token that contains separators of its own (`-`, `_`, `+`, `/`): long, with digits, and mostly no words. */
function isScattered(text: string): boolean {
  const pieces = text.split(/[^A-Za-z0-9]+/);
  const kept = pieces.join('');
  if (pieces.length < 2 || kept.length < 16 || !/\d/.test(kept) || !/[A-Za-z]/.test(kept)) return false;
  const worded = pieces.filter(isWord).reduce((sum, { length }) => sum + length, 0);
  return worded / kept.length < 0.5;
}

function isWord(piece: string): boolean {
  return (
    /^\d{1,4}$/.test(piece) || (/^(?:[A-Za-z]?[a-z]{2,}|[A-Z]{2,})$/.test(piece) && /[aeiouy]/i.test(piece))
  );
}

function changesOf(piece: string): number {
  return countOf(piece, /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|\d(?=[A-Za-z])/g);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
