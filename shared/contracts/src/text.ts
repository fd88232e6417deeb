import { z } from 'zod/mini';
import { isTimeZone, LONGEST_ZONE_NAME } from './plain-calendar.ts';

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
  .check(z.maxLength(LONGEST_ZONE_NAME), z.refine(isTimeZone, 'must be an IANA time zone'));
