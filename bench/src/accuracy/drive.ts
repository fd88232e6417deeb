import { toSegments } from '@locked-in/domain';
import { type Stay, startScriptClock } from '../journeys/script-clock.ts';
import type { Desktop } from './desktop.ts';
import { callApi, type DrivenBrowser, readJournal } from './driven-browser.ts';
import { createRandom, shuffle } from './random.ts';
import { CHROMIUM_DESKTOP_SCENES, DESKTOP_SCENES, LOCK_SCENE, SCENES, type Scene } from './scenes.ts';
import type { SceneServer } from './serve-scenes.ts';
import { sleep } from './sleep.ts';
import { createStage, OWN_STAY, pause } from './stage.ts';
import { toStays } from './to-result.ts';

export type DriveParts = {
  readonly browser: DrivenBrowser;
  readonly desktop: Desktop | undefined;
  /** Whether Firefox calls a tab that plays audible; Chromium does so without a loudspeaker. */
  readonly isLoud: boolean;
  readonly server: SceneServer;
  readonly seed: number;
  readonly withSleep: boolean;
  readonly withLock: boolean;
  readonly scenes: readonly string[];
  readonly say: (line: string) => void;
};

/** What really happened in one session, and what was recorded of it. */
export type Driven = {
  readonly truth: readonly Stay[];
  readonly recorded: readonly Stay[];
  /** From when the start was asked for until the end was answered. */
  readonly wallMs: number;
};

export async function drive(parts: DriveParts): Promise<Driven> {
  const { browser, desktop, server, seed } = parts;
  const random = createRandom(seed);
  const clock = startScriptClock();
  await tell(browser, { type: 'consent' });
  await tell(browser, { type: 'set-privacy', level: 'path' });
  await desktop?.touch();
  await tell(browser, { type: 'consent' });
  const askedAtMs = Date.now();
  await tell(browser, { type: 'start', intent: 'Find out how exact this is', mode: 'open' });
  clock.shows(OWN_STAY);
  const stage = createStage({ browser, desktop, random, server, clock });
  const base = await stage.open('base.test/');
  await stage.stay(2);
  for (const { name, play } of shuffle(scenesFor(parts), random)) {
    parts.say(`${browser.name}: ${name}`);
    await play(stage, base);
  }
  if (parts.withSleep) await sleep(stage, base);
  const truth = clock.ends();
  await tell(browser, { type: 'stop' });
  const wallMs = Date.now() - askedAtMs;
  await pause(1_000);
  return { truth, wallMs, recorded: toStays(toSegments(await readJournal(browser.desk))) };
}

function scenesFor({ browser, desktop, isLoud, scenes, withLock }: DriveParts): readonly Scene[] {
  const isChromiumOnScreen = desktop !== undefined && browser.name === 'chromium';
  const all = [
    ...SCENES,
    ...(desktop === undefined ? [] : DESKTOP_SCENES),
    ...(isChromiumOnScreen ? CHROMIUM_DESKTOP_SCENES : []),
    ...(isChromiumOnScreen && (withLock || scenes.includes(LOCK_SCENE.name)) ? [LOCK_SCENE] : []),
  ];
  const isHeard = isLoud || browser.name === 'chromium';
  const able = all.filter(({ name }) => name !== 'lecture' || isHeard);
  return scenes.length === 0 ? able : able.filter(({ name }) => scenes.includes(name));
}

async function tell(browser: DrivenBrowser, request: object): Promise<void> {
  const answer = (await callApi(browser.desk, 'runtime.sendMessage', request)) as { readonly ok: boolean };
  if (!answer.ok) throw new Error(`The extension refused: ${JSON.stringify(answer)}`);
}
