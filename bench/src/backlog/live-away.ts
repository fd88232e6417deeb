import type { Page } from 'puppeteer-core';
import { callApi } from '../accuracy/driven-browser.ts';
import { letPass } from './simulated-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SESSION_MINUTES = 30;

export type Away = {
  readonly days: number;
  /** Of the server, in all these days. */
  readonly attempts: number;
  readonly mostInAMinute: number;
  readonly mostInAnHour: number;
};

/**
 * Lives so many days with a session each, the first of which runs already, while the server is away; by a simulated
 * clock, with its timers and alarms. `aheadMs`: how far that clock is ahead of the real one then.
 */
export async function liveAway(desk: Page, days: number): Promise<Away & { readonly aheadMs: number }> {
  const asked: number[] = [];
  let aheadMs = 0;
  const pass = async (ms: number) => {
    const lived = await letPass(desk, ms);
    asked.push(...lived.askedAtMs);
    aheadMs = lived.nowMs - Date.now();
  };
  for (let day = 0; day < days; day += 1) {
    if (day > 0) await declare(desk, `day ${day + 1}`);
    await pass(SESSION_MINUTES * MINUTE + MINUTE);
    await pass(24 * HOUR - SESSION_MINUTES * MINUTE - MINUTE);
    process.stderr.write(`day ${day + 1}: ${asked.length} attempts\n`);
  }
  return {
    days,
    attempts: asked.length,
    mostInAMinute: mostWithin(asked, MINUTE),
    mostInAnHour: mostWithin(asked, HOUR),
    aheadMs,
  };
}

/** Answers the id of the session. */
export async function declare(desk: Page, intent: string): Promise<string> {
  const { session } = await tell(desk, {
    type: 'start',
    intent,
    mode: 'countdown',
    plannedMinutes: SESSION_MINUTES,
  });
  return session?.sessionId ?? '';
}

type Told = { readonly session?: { readonly sessionId: string } | undefined };

/** Answers the status. */
export async function tell(desk: Page, request: object): Promise<Told> {
  const answer = (await callApi(desk, 'runtime.sendMessage', request)) as { ok: boolean; status: Told };
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(request)}: ${JSON.stringify(answer)}`);
  return answer.status;
}

function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((fromMs) => times.filter((at) => at >= fromMs && at < fromMs + ms).length));
}
