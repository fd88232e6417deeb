import { looksSecret } from './secret.ts';

/** What stands where something was taken out. */
const GONE = '…';

const LINK = /\b[a-z][a-z0-9+.-]*:\/\/\S+/gi;
const QUERY = /[?&#;][\w.~-]+=\S+/g;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const ADDRESS = /[^\s@<>()[\]",;:…]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/g;
const LONG_NUMBER = /\d{7,}|\d(?:[ -]?\d){11,}|\b\d{3}-\d{2}-\d{4}\b/g;
const PHONE =
  /\+\d[\d ()./-]{5,}\d|\(\d{2,5}\)[ -]?\d[\d /-]{4,}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|\b0\d{1,4}[ /-]\d[\d /-]{3,}\d/g;
const RUN = /[A-Za-z0-9](?:[A-Za-z0-9_~+/=.-]*[A-Za-z0-9=])?/g;

/**
 * Text without what names people, accounts and sessions: links, queries, e-mail addresses, bank accounts, telephone
 * and other long numbers, tokens of high entropy.
 *
 *     Mail to anna@b.test, key x7Kp9QzR   →   Mail to …, key …
 */
export function redact(text: string): string {
  return text
    .replace(LINK, GONE)
    .replace(QUERY, GONE)
    .replace(UUID, GONE)
    .replace(ADDRESS, GONE)
    .replace(IBAN, (found) => (isAccount(found) ? GONE : found))
    .replace(PHONE, GONE)
    .replace(RUN, redactRun)
    .replace(LONG_NUMBER, GONE);
}

/** "AB12 this part that part" looks like an account too; one has digits in most of its groups. */
function isAccount(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 8;
}

function redactRun(run: string): string {
  if (looksSecret(run)) return GONE;
  return run.replace(/[A-Za-z0-9]{8,}/g, (piece) => (looksSecret(piece) ? GONE : piece));
}
