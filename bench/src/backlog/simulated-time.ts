import type { Page } from 'puppeteer-core';

/** Where the simulated clock stands, and when by it the background has asked the server meanwhile. */
export type Lived = { readonly nowMs: number; readonly askedAtMs: readonly number[] };

/** Lets so much time pass for the background, through every timer and alarm that comes due in it. */
export async function letPass(desk: Page, ms: number): Promise<Lived> {
  return JSON.parse(String(await desk.evaluate(`(${PASS})(${ms})`)));
}

const PASS = `(ms) => new Promise((resolve) => {
  const line = new BroadcastChannel('simulated-time');
  line.onmessage = ({ data }) => {
    line.close();
    resolve(data);
  };
  line.postMessage(ms);
})`;
