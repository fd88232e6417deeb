import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pairOtherBrowser } from './send-old-session.ts';

/** A session of today in a week that began three days ago, whatever day it is; its report is there. */
export async function recordToday(page: Page, url: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const weekStartsOn = ((new Date().getUTCDay() + 3) % 7) + 1;
  await page.request.patch(`${url}/v1/me`, { headers, data: { weekStartsOn } });
  const other = await pairOtherBrowser(page, url);
  const startedAtMs = Date.now() - 40 * 60_000;
  const sessionId = await other.send({ startedAtMs, intent: 'a secret chapter', offMinutes: 0 });
  const readReport = async () => (await page.request.get(`${url}/v1/reports/latest`)).text();
  await expect.poll(readReport, { timeout: 60_000 }).toContain(sessionId);
  return sessionId;
}
