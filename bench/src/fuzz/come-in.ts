import { randomUUID } from 'node:crypto';
import { PairingLinkSchema, PairResponseSchema } from '@locked-in/contracts';
import type { Callers } from './make-question.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Makes the first account with its link and pairs a browser: whom the questions come from. */
export async function comeIn(url: string, link: string): Promise<Callers> {
  const page = { ...JSON_TYPE, Origin: url, 'Sec-Fetch-Site': 'same-origin' };
  const post = async (path: string, body: unknown, headers: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
    return answer;
  };
  const shown = await post('/v1/invitation', { code: link.split('#')[1] }, page);
  const account = { name: 'Ada', email: 'ada@here.test', password: 'a harmless long sentence' };
  const made = await post('/api/auth/sign-up/email', account, { ...page, Cookie: toCookie(shown) });
  const person = { ...page, Cookie: toCookie(made) };
  const { link: pairing } = PairingLinkSchema.parse(await (await post('/v1/pairing', {}, person)).json());
  const device = { code: pairing.split('#')[1], deviceId: randomUUID(), name: 'fuzz' };
  const { token } = PairResponseSchema.parse(await (await post('/v1/devices', device, JSON_TYPE)).json());
  return [person, person, { Authorization: `Bearer ${token}` }, page, { Authorization: 'Basic eDp4' }, {}];
}

function toCookie(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
