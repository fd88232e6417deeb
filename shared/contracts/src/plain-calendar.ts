/** The last minute that a day can begin in. */
export const LAST_MINUTE_OF_DAY = 24 * 60 - 1;

/** In characters. */
export const LONGEST_ZONE_NAME = 64;

/** Asking Intl takes as long as checking fifty events. Names differ in case as well: there must be an end to it. */
const knownZones = new Set<string>();
const MOST_ZONES = 1_000;

/** What `CalendarSchema` says of when a day begins, for where a schema is too heavy. */
export function isMinuteOfDay(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MINUTE_OF_DAY;
}

/** What `timeZoneSchema` says. */
export function isTimeZone(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ZONE_NAME && isKnownZone(value);
}

function isKnownZone(name: string): boolean {
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
