import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Sitter } from './sitters-of.ts';

export type Shots = { readonly base: string; readonly folder: string; readonly sitters: readonly Sitter[] };

const LANGUAGES = ['en', 'ar-XB'] as const;
const THEMES = ['light', 'dark'] as const;
const WIDTHS = { wide: 1_100, narrow: 390 } as const;
const POPUP = { width: 360, height: 500 };
const HANDS = 4;
/** A busy machine bundles for a while before the first is shown. */
const PATIENCE_MS = 120_000;

/** Every state in light and dark, wide and narrow, from left to right and from right to left. Answers how many. */
export async function takeShots({ base, folder, sitters }: Shots): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const hands = Array.from({ length: HANDS }, (_, hand) =>
      sitters.filter((_one, at) => at % HANDS === hand),
    );
    const counts = await Promise.all(hands.map((some) => shootAll(browser, some, { base, folder })));
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    await browser.close();
  }
}

type Place = { readonly base: string; readonly folder: string };

async function shootAll(browser: Browser, sitters: readonly Sitter[], place: Place): Promise<number> {
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  let count = 0;
  for (const sitter of sitters) {
    for (const language of LANGUAGES) count += await shoot(page, { ...sitter, ...place, language });
  }
  await context.close();
  return count;
}

type Sitting = Sitter & Place & { readonly language: string };

async function shoot(
  page: Page,
  { story, state, isPopup, language, base, folder }: Sitting,
): Promise<number> {
  await page.goto(`${base}frame.html?${new URLSearchParams({ story, state, language })}`);
  await page.waitForSelector('html[data-is-shown]', { timeout: PATIENCE_MS });
  const widths = isPopup ? [['popup', POPUP.width] as const] : Object.entries(WIDTHS);
  await mkdir(join(folder, toFileName(story)), { recursive: true });
  for (const [name, width] of widths) {
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: isPopup ? POPUP.height : 800 });
      await page.emulateMedia({ colorScheme });
      const direction = language === 'en' ? 'ltr' : 'rtl';
      const path = join(
        folder,
        toFileName(story),
        `${toFileName(state)}.${name}.${colorScheme}.${direction}.png`,
      );
      await page.screenshot({ path, fullPage: true });
    }
  }
  return widths.length * THEMES.length;
}

function toFileName(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
