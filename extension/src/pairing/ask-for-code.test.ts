import { createHash } from 'node:crypto';
import { DevicePairingRequestSchema, DeviceTokenRequestSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import type { ServerAnswer, ServerRequest } from '../platform/server.ts';
import { askForCode, askForToken } from './ask-for-code.ts';

const DEVICE = { deviceId: '5f0c1e7c-9a0b-4b7e-8c1d-1f2e3d4c5b6a', name: 'Chrome on Linux' };
const GIVEN = {
  device_code: 'd'.repeat(43),
  user_code: 'BCDF-GHJK',
  verification_uri: 'https://focus.test/pair/device',
  verification_uri_complete: 'https://focus.test/pair/device#BCDF-GHJK',
  expires_in: 600,
  interval: 5,
};

type Read = (response: Response) => Promise<ServerAnswer>;

function answering(answer: ServerAnswer) {
  const requests: ServerRequest[] = [];
  const reads: Read[] = [];
  const askServer = async (_server: object, request: ServerRequest, read?: Read) => {
    requests.push(request);
    if (read) reads.push(read);
    return answer;
  };
  return { requests, reads, askServer, now: () => 1_000 };
}

test('a code is asked for with a proof that stays here, and can be redeemed with it alone', async () => {
  const server = answering({ kind: 'answered', status: 200, body: GIVEN });
  const code = await askForCode('https://focus.test', DEVICE, server);
  if ('problem' in code) throw new Error(code.problem);
  expect(code).toMatchObject({ userCode: 'BCDF-GHJK', expiresAtMs: 601_000, nextAskAtMs: 6_000 });
  await askForToken(code, server.askServer);
  const [first, second] = server.requests;
  const asked = DevicePairingRequestSchema.parse(first?.body);
  const redeemed = DeviceTokenRequestSchema.parse(second?.body);
  expect(createHash('sha256').update(redeemed.code_verifier).digest('base64url')).toBe(asked.code_challenge);
  expect(JSON.stringify(first)).not.toContain(redeemed.code_verifier);
});

test.each([
  [{ kind: 'refused', code: 'not-found', reason: 'x' }, 'does not pair by code'],
  [{ kind: 'later', reason: 'The server cannot be reached.' }, 'cannot be reached'],
  [{ kind: 'answered', status: 200, body: {} }, 'not understood'],
  [
    { kind: 'answered', status: 200, body: { ...GIVEN, verification_uri_complete: 'javascript:alert(1)' } },
    'not understood',
  ],
] satisfies [ServerAnswer, string][])('without a code it is said why: %j', async (answer, words) => {
  expect(await askForCode('https://focus.test', DEVICE, answering(answer))).toEqual({
    problem: expect.stringContaining(words),
  });
});

test('"not yet" comes with 400 and is told from a refusal', async () => {
  const server = answering({ kind: 'answered', status: 200, body: GIVEN });
  const code = await askForCode('https://focus.test', DEVICE, server);
  if ('problem' in code) throw new Error(code.problem);
  await askForToken(code, server.askServer);
  const read = server.reads[0];
  const said = (body: unknown, type = 'application/json') =>
    read?.(new Response(JSON.stringify(body), { status: 400, headers: { 'content-type': type } }));
  expect(await said({ error: 'authorization_pending' })).toMatchObject({ code: 'authorization_pending' });
  expect(await said({ code: 'invalid-request', title: 'No' }, 'application/problem+json')).toMatchObject({
    kind: 'refused',
    code: 'invalid-request',
  });
  expect(await said({ error: 'anything' })).toMatchObject({ kind: 'later' });
});
