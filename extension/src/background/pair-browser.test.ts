import { expect, test } from 'vitest';
import type { Pairing } from '../messages.ts';
import type { ServerAnswer, ServerRequest } from '../platform/server.ts';
import { keepPairing, pairBrowser } from './pair-browser.ts';
import { createPairingWatch } from './watch-pairing.ts';

const CODE = 'c'.repeat(43);
const LINK = `http://127.0.0.1:4820/pair#${CODE}`;
const NOW = `http://127.0.0.1:4820/pair/now#${CODE}`;
const TOKEN = 't'.repeat(43);

function createPairing(...answers: readonly ServerAnswer[]) {
  const requests: ServerRequest[] = [];
  const saved: { pairing: Pairing; token: string }[] = [];
  const pair = (link: string) =>
    pairBrowser(link, {
      ask: async (_server, request) => {
        requests.push(request);
        return answers[requests.length - 1] ?? { kind: 'later', reason: 'no answer' };
      },
      readDeviceId: async () => 'this-browser',
      newDeviceId: async () => 'another-id',
      deviceName: 'Chrome on Linux',
      save: async (paired) => void saved.push(paired),
    });
  return { pair, requests, saved };
}

function accepted(deviceId: string): ServerAnswer {
  return { kind: 'answered', status: 201, body: { deviceId, token: TOKEN, webUrl: 'http://focus.test' } };
}

test('a link becomes a token', async () => {
  const { pair, requests, saved } = createPairing(accepted('this-browser'));
  expect(await pair(LINK)).toBeUndefined();
  expect(requests).toEqual([
    {
      path: '/v1/devices',
      method: 'POST',
      body: { code: CODE, deviceId: 'this-browser', name: 'Chrome on Linux' },
    },
  ]);
  expect(saved).toEqual([
    {
      pairing: {
        serverUrl: 'http://127.0.0.1:4820',
        webUrl: 'http://focus.test',
        deviceId: 'this-browser',
        isRevoked: false,
      },
      token: TOKEN,
    },
  ]);
});

test('a used link says so and changes nothing', async () => {
  const { pair, saved } = createPairing({ kind: 'refused', code: 'link-used', reason: 'Used already' });
  expect(await pair(LINK)).toBe('Used already');
  expect(saved).toEqual([]);
});

test('a browser that belonged to somebody else on that server becomes another device', async () => {
  const { pair, saved } = createPairing(
    { kind: 'refused', code: 'conflict', reason: 'Taken' },
    accepted('another-id'),
  );
  expect(await pair(LINK)).toBeUndefined();
  expect(saved[0]?.pairing.deviceId).toBe('another-id');
});

test('an answer without a token pairs nothing', async () => {
  const { pair, saved } = createPairing({ kind: 'answered', status: 200, body: {} });
  expect(await pair(LINK)).toContain('not understood');
  expect(saved).toEqual([]);
});

test('a token that a page was given is kept like that of a link', async () => {
  const saved: { pairing: Pairing; token: string }[] = [];
  const save = async (paired: { pairing: Pairing; token: string }) => void saved.push(paired);
  const body = { deviceId: 'this-browser', token: TOKEN, webUrl: 'http://focus.test' };
  expect(await keepPairing('https://focus.test', body, { save })).toBeUndefined();
  expect(saved[0]).toMatchObject({ pairing: { serverUrl: 'https://focus.test' }, token: TOKEN });
});

function createWatch(pairing?: Partial<Pairing>, maySend = true) {
  const done: string[] = [];
  const see = createPairingWatch({
    readPairing: async () =>
      pairing && { serverUrl: '', webUrl: '', deviceId: '', isRevoked: false, ...pairing },
    maySend: async () => maySend,
    pair: async (link) => done.push(`pair ${link}`),
    confirm: async (link) => done.push(`confirm ${link}`),
  });
  return { see, done };
}

test('the button of a server on this machine pairs at once, once', async () => {
  const { see, done } = createWatch();
  await Promise.all([see(NOW), see(NOW), see('http://a.test/')]);
  expect(done).toEqual([`pair ${NOW}`]);
});

test('where the browser asks whether to send, the person is asked first on our own page', async () => {
  const { see, done } = createWatch(undefined, false);
  await see(NOW);
  expect(done).toEqual([`confirm ${NOW}`]);
});

test('a revoked browser is paired again like a new one', async () => {
  const { see, done } = createWatch({ isRevoked: true });
  await see(NOW);
  expect(done).toEqual([`pair ${NOW}`]);
});

test('a browser that is paired, or a server elsewhere, asks the person first', async () => {
  const paired = createWatch({});
  await paired.see(NOW);
  expect(paired.done).toEqual([`confirm ${NOW}`]);
  const far = createWatch();
  await far.see(`https://focus.example.org/pair/now#${CODE}`);
  expect(far.done).toEqual([`confirm https://focus.example.org/pair/now#${CODE}`]);
});
