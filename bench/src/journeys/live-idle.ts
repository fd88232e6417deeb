import { type Presence, type Segment, toSegments } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { DrivenBrowser } from '../accuracy/driven-browser.ts';
import { passUntouched, touch } from './extension-with-clock.ts';
import { ask, untilOpened, untilShown } from './firefox-hands.ts';
import { readSession, showInSession } from './read-session.ts';

const INTENT = 'be somewhere else';
const PLANNED_MINUTES = 5;
/** The background proves that it lives at least that often. */
const STEP_MS = 30_000;
/** A browser tells of it that late. */
const THRESHOLD_MS = 60_000;

/**
 * Nobody touches anything while a page plays, nor in a silent one while that goes on in another tab, until the time is
 * over. Firefox calls nothing audible without a loudspeaker: there it is silent all the time.
 *
 *     lecture  ~~~~~~~~~ media ~~~~~~~~~ ~ ~ ~ ~ ~ in the background ~ ~ ~ ~ ~
 *     silent                             active | away, from the last touch on    | end: what was that?
 */
export async function liveIdle({ name, desk }: DrivenBrowser): Promise<void> {
  await ask(desk, { type: 'start', intent: INTENT, mode: 'countdown', plannedMinutes: PLANNED_MINUTES });
  if (name === 'chromium') {
    await showInSession(desk, INTENT, { url: 'http://lecture.test/playing', isPlaying: true });
    await pass(desk, 3);
    await touch(desk);
  }
  await showInSession(desk, INTENT, { url: 'http://silent.test/' });
  await pass(desk, name === 'chromium' ? 7 : 10);
  const events = await readSession(desk, INTENT);
  expect(events.at(-1)).toMatchObject({ kind: 'session-ended', reason: 'finished' });
  const segments = toSegments(events);
  const lengthOf = (presence: Presence, site?: string) => lengthIn(segments, presence, site);
  if (name === 'chromium') expect(lengthOf('media', 'lecture.test')).toBeGreaterThan(3 * STEP_MS - 1_000);
  expect(lengthOf('media', 'silent.test')).toBe(0);
  expect(lengthOf('active', 'silent.test')).toBeLessThan(THRESHOLD_MS);
  expect(lengthOf('away')).toBeGreaterThan(4 * STEP_MS);
  const reflect = await untilOpened(desk, 'pages/reflect/');
  await untilShown(reflect, 'Off-browser work, or a break?');
}

async function pass(desk: Page, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await passUntouched(desk, STEP_MS);
    await ask(desk, { type: 'status' });
  }
}

function lengthIn(segments: readonly Segment[], presence: Presence, site?: string): number {
  return segments
    .filter((segment) => segment.presence === presence && segment.page?.site === site)
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
