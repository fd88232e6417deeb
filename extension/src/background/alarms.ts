import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { type AlarmName, isStillSet, type WantedAlarm, wantedAlarms } from './wanted-alarms.ts';

/** Shorter than this an alarm may come late; the worker that asked lives on for 30 s anyway. */
const SOON_MS = 25_000;
const CHECK_EVERY_MS = 5 * 60_000;
/** By this life of the worker; the next one checks anew. */
let checked: { readonly wanted: string; readonly atMs: number } | undefined;
const SESSION_ALARMS: readonly AlarmName[] = ['look', 'end', 'send'];

/** Creates what is missing and clears what is over. Browsers drop alarms at updates and restarts. */
export async function setAlarms(session: SessionRecord | undefined): Promise<void> {
  const nowMs = Date.now();
  const wanted = wantedAlarms(session, nowMs);
  if (isFresh(JSON.stringify(wanted), nowMs)) return;
  const existing = await browser.alarms.getAll();
  const over = SESSION_ALARMS.filter((name) => !wanted.some((alarm) => alarm.name === name));
  for (const name of over) await browser.alarms.clear(name);
  for (const alarm of wanted) {
    if (!existing.some((found) => isStillSet(found, alarm, nowMs)))
      browser.alarms.create(alarm.name, toInfo(alarm));
  }
  checked = { wanted: JSON.stringify(wanted), atMs: nowMs };
}

/** Asking for all alarms at every look would cost more than the look. */
function isFresh(wanted: string, nowMs: number): boolean {
  return checked?.wanted === wanted && nowMs >= checked.atMs && nowMs < checked.atMs + CHECK_EVERY_MS;
}

/** Calls `wake` at that time if the worker still lives then, and has the browser start it otherwise. */
export function createWakeUp(wake: () => void): (ms: number) => Promise<void> {
  let soon: ReturnType<typeof setTimeout> | undefined;
  return async (ms) => {
    clearTimeout(soon);
    const inMs = Math.max(0, ms - Date.now());
    if (inMs < SOON_MS) soon = setTimeout(wake, inMs);
    browser.alarms.create('retry', { when: ms });
  };
}

function toInfo({ when, periodInMinutes }: WantedAlarm) {
  return {
    ...(when === undefined ? {} : { when }),
    ...(periodInMinutes === undefined ? {} : { periodInMinutes }),
  };
}
