import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { type AlarmName, type WantedAlarm, wantedAlarms } from './wanted-alarms.ts';

/** Shorter than this an alarm may come late; the worker that asked lives on for 30 s anyway. */
const SOON_MS = 25_000;
const SESSION_ALARMS: readonly AlarmName[] = ['look', 'end', 'send'];

/** Creates what is missing and clears what is over. Browsers drop alarms at updates and restarts. */
export async function setAlarms(session: SessionRecord | undefined): Promise<void> {
  const wanted = wantedAlarms(session, Date.now());
  const existing = await browser.alarms.getAll();
  const over = SESSION_ALARMS.filter((name) => !wanted.some((alarm) => alarm.name === name));
  for (const name of over) await browser.alarms.clear(name);
  for (const alarm of wanted) {
    if (!existing.some((found) => isSame(found, alarm))) browser.alarms.create(alarm.name, toInfo(alarm));
  }
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

function isSame(
  found: { name: string; periodInMinutes?: number; scheduledTime: number },
  alarm: WantedAlarm,
) {
  const hasSameTime = alarm.when === undefined || Math.abs(found.scheduledTime - alarm.when) < 1_000;
  return found.name === alarm.name && found.periodInMinutes === alarm.periodInMinutes && hasSameTime;
}

function toInfo({ when, periodInMinutes }: WantedAlarm) {
  return {
    ...(when === undefined ? {} : { when }),
    ...(periodInMinutes === undefined ? {} : { periodInMinutes }),
  };
}
