import { z } from 'zod/mini';

/** Text that JSON, PostgreSQL and a screen can all hold: no NUL, no lone surrogate. */
export function textSchema(maxLength: number) {
  return z
    .string()
    .check(z.maxLength(maxLength), z.refine(isStorable, 'must not contain NUL or lone surrogates'));
}

export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Up to the year 9999, the last that ISO dates and weeks can name. */
export const LAST_TIMESTAMP_MS = Date.UTC(9999, 0, 1);
export const timestampSchema = z.int().check(z.minimum(0), z.maximum(LAST_TIMESTAMP_MS));
/** Lower-case from here on: PostgreSQL compares ids without regard to case, everything else with it. */
export const uuidSchema = z.guid().check(z.toLowerCase());
export const timeZoneSchema = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, 'must be an IANA time zone'));

/** Asking Intl takes as long as checking fifty events. Names differ in case as well: there must be an end to it. */
const knownZones = new Set<string>();
const MOST_ZONES = 1_000;

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    if (knownZones.size >= MOST_ZONES) knownZones.clear();
    knownZones.add(name);
    return true;
  } catch {
    return false; // RangeError is how Intl says that it does not know the zone
  }
}
