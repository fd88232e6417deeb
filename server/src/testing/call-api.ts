import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PairResponseSchema } from '@locked-in/contracts';

/** A browser that has opened a pairing link: paired as a device, and signed in as its person. */
export type PairedBrowser = {
  readonly deviceId: string;
  readonly asDevice: Readonly<Record<string, string>>;
  readonly asPerson: Readonly<Record<string, string>>;
};

const JSON_TYPE = { 'Content-Type': 'application/json' };

export async function openLink(link: string): Promise<PairedBrowser> {
  const { origin, hash } = new URL(link);
  const code = hash.slice(1);
  const deviceId = randomUUID();
  const pairing = { method: 'POST', headers: JSON_TYPE };
  const paired = await fetch(`${origin}/v1/devices`, {
    ...pairing,
    body: JSON.stringify({ code, deviceId, name: 'test browser' }),
  });
  const { token } = PairResponseSchema.parse(await paired.json());
  const signedIn = await fetch(`${origin}/v1/sign-in`, {
    method: 'POST',
    headers: { ...JSON_TYPE, Origin: origin },
    body: JSON.stringify({ code }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { deviceId, asDevice: { Authorization: `Bearer ${token}` }, asPerson: { Cookie: cookie } };
}

/** Asks until the answer is as wanted; the test's own timeout is the limit. */
export async function until<T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await sleep(100);
  }
}

export async function getJson(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(url, { headers });
  return response.json();
}
