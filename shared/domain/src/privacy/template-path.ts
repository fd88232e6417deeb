import { redact } from './redact.ts';
import { looksSecret } from './secret.ts';

const ID = ':id';
const ROUNDS = 3;

/**
 * A path with `:id` in place of whatever names one thing among many, and nothing behind a `;`.
 *
 *     /orders/4711/items/3f2a9c1b.html;jsessionid=1A   →   /orders/:id/items/:id.html
 *     /docs/chapter-2/getting-started                  →   the same
 */
export function templatePath(path: string): string {
  return path.split('/').map(templateSegment).join('/');
}

/** Percent signs hide nothing: the text is judged as it reads, and goes as a whole if anything in it must. */
function templateSegment(segment: string): string {
  const [shown = ''] = segment.split(/;|%3b/i);
  const plain = decode(shown);
  const judged = templateText(plain);
  if (plain === shown) return judged;
  if (judged === plain) return shown;
  return judged.includes(ID) ? ID : '…';
}

function templateText(text: string): string {
  if (/^\d+$/.test(text) || looksSecret(text)) return ID;
  const [, key, value] = /^([\w.-]+)=(.+)$/.exec(text) ?? [];
  if (key !== undefined && value !== undefined) return `${templateText(key)}=${ID}`;
  return redact(text.replace(/[A-Za-z0-9]+/g, templatePiece));
}

function templatePiece(piece: string): string {
  const isHex = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{6,}$/i.test(piece);
  return /^\d{5,}$/.test(piece) || isHex || looksSecret(piece) ? ID : piece;
}

/** Encoded more than once is decoded more than once; text that cannot be decoded is taken as it is. */
function decode(text: string, rounds = ROUNDS): string {
  if (rounds === 0 || !text.includes('%')) return text;
  try {
    return decode(decodeURIComponent(text), rounds - 1);
  } catch {
    return text; // a stray % is no encoding
  }
}
