import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findViolations } from './find-violations.ts';

const PICTURES = process.env.LOCKED_IN_TEST_PICTURES;

export async function fillIn(on: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await on.getByLabel(label, { exact: true }).fill(value);
}

/** Asks for something that is asked about, and says yes. */
export async function confirm(on: Page, label: string | RegExp, yes: string): Promise<void> {
  await on.getByRole('button', { name: label }).click();
  await on.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();
}

export async function signInAtProvider(on: Page, name: string): Promise<void> {
  await on.locator('input[name="login"]').fill(name);
  await on.locator('input[name="password"]').fill('any');
  await on.locator('button[type="submit"]').click();
  await on.getByRole('button', { name: 'Continue' }).click();
}

export function closedWeek(on: Page) {
  return on.getByRole('row', { name: /^Week 40/ });
}

export function codeOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** In light and dark, wide and as narrow as a phone: what breaks a rule, or stands out of the page. */
export async function examine(visitor: Page, url: string, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await visitor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitor.setViewportSize(
      colorScheme === 'dark' ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    );
    await visitor.goto('about:blank');
    await visitor.goto(url + path);
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => visitor.locator('.loading').count()).toBe(0);
    await picture(visitor, `${path.replace(/#.*/, '-code').replaceAll('/', '-')}-${colorScheme}`);
    found.push(
      ...(await findViolations(visitor)).map((violation) => `${path}, ${colorScheme}: ${violation}`),
    );
    const width = await visitor.locator('html').evaluate((html) => html.scrollWidth);
    if (colorScheme === 'dark' && width > 360) found.push(`${path} is ${width} wide`);
  }
  return found;
}

export async function picture(of: Page, name: string): Promise<void> {
  if (PICTURES) await of.screenshot({ path: `${PICTURES}/account${name}.png`, fullPage: true });
}
