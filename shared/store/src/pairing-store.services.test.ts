import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import {
  createPairingCode,
  createPerson,
  findDevice,
  findSignedIn,
  listDevices,
  redeemForDevice,
  redeemForSignIn,
  revokeDevice,
  signOut,
  touchDevice,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const NOW_MS = Date.UTC(2026, 10, 20, 9);
const HOUR_MS = 60 * 60 * 1000;

test('a code pairs one device, however many ask at once', async () => {
  const { userId, codeHash } = await aCode();
  const answers = await Promise.all(twenty(() => redeemForDevice(db, aDevice(codeHash))));
  expect(answers.filter(({ kind }) => kind === 'paired')).toEqual([{ kind: 'paired', userId }]);
  expect(answers.filter(({ kind }) => kind === 'link-used')).toHaveLength(19);
  expect(await listDevices(db, userId)).toHaveLength(1);
});

test('a code signs one browser in, however many ask at once, and pairs a device besides', async () => {
  const { userId, codeHash } = await aCode();
  const answers = await Promise.all(twenty(() => redeemForSignIn(db, aSignIn(codeHash))));
  expect(answers.filter(({ kind }) => kind === 'signed-in')).toEqual([{ kind: 'signed-in', userId }]);
  expect(await redeemForDevice(db, aDevice(codeHash))).toEqual({ kind: 'paired', userId });
});

test('a code is of no use after its hour, nor is one that was never made', async () => {
  const { codeHash } = await aCode();
  const late = { ...aDevice(codeHash), nowMs: NOW_MS + HOUR_MS };
  expect(await redeemForDevice(db, late)).toEqual({ kind: 'link-used' });
  expect(await redeemForDevice(db, aDevice(randomBytes(32)))).toEqual({ kind: 'link-used' });
});

test('a paired device is known by its token until it is revoked', async () => {
  const { userId, codeHash } = await aCode();
  const device = aDevice(codeHash);
  await redeemForDevice(db, device);
  expect(await findDevice(db, device.tokenHash)).toEqual({ userId, deviceId: device.deviceId });
  expect(await revokeDevice(db, { userId, deviceId: device.deviceId })).toBe(device.name);
  expect(await findDevice(db, device.tokenHash)).toBeUndefined();
  expect(await listDevices(db, userId)).toEqual([]);
});

test('a device that pairs again with its person keeps its id and gets a new token', async () => {
  const first = await aCode();
  const device = aDevice(first.codeHash);
  await redeemForDevice(db, device);
  const second = await aCode(first.userId);
  const again = { ...device, codeHash: second.codeHash, tokenHash: randomBytes(32) };
  expect(await redeemForDevice(db, again)).toEqual({ kind: 'paired', userId: first.userId });
  expect(await findDevice(db, device.tokenHash)).toBeUndefined();
  expect(await listDevices(db, first.userId)).toHaveLength(1);
});

test("another person's device is not taken over, and the code stays good for one's own", async () => {
  const theirs = await aCode();
  const device = aDevice(theirs.codeHash);
  await redeemForDevice(db, device);
  const mine = await aCode();
  const taken = { ...device, codeHash: mine.codeHash, tokenHash: randomBytes(32) };
  expect(await redeemForDevice(db, taken)).toEqual({ kind: 'device-taken' });
  expect(await findDevice(db, device.tokenHash)).toMatchObject({ userId: theirs.userId });
  expect(await revokeDevice(db, { userId: mine.userId, deviceId: device.deviceId })).toBeUndefined();
  expect(await redeemForDevice(db, aDevice(mine.codeHash))).toMatchObject({ kind: 'paired' });
});

test('a device was last seen at the latest time it was seen', async () => {
  const { userId, codeHash } = await aCode();
  const { deviceId, name } = await paired(codeHash);
  expect(await listDevices(db, userId)).toEqual([{ deviceId, name, pairedAtMs: NOW_MS }]);
  await touchDevice(db, { userId, deviceId, nowMs: NOW_MS + 2 });
  await touchDevice(db, { userId, deviceId, nowMs: NOW_MS + 1 });
  expect(await listDevices(db, userId)).toMatchObject([{ lastSeenAtMs: NOW_MS + 2 }]);
});

test('a browser is signed in until it signs out or its time is over', async () => {
  const { userId, codeHash } = await aCode();
  const signIn = aSignIn(codeHash);
  await redeemForSignIn(db, signIn);
  expect(await findSignedIn(db, signIn.sessionHash, NOW_MS)).toEqual({ userId });
  expect(await findSignedIn(db, signIn.sessionHash, signIn.expiresAtMs)).toBeUndefined();
  await signOut(db, signIn.sessionHash);
  expect(await findSignedIn(db, signIn.sessionHash, NOW_MS)).toBeUndefined();
});

async function aCode(of?: string) {
  const userId = of ?? (await createPerson(db, { name: 'Ada' }));
  const codeHash = randomBytes(32);
  await createPairingCode(db, { userId, codeHash, expiresAtMs: NOW_MS + HOUR_MS });
  return { userId, codeHash };
}

function aDevice(codeHash: Buffer) {
  return { codeHash, deviceId: randomUUID(), name: 'Laptop', tokenHash: randomBytes(32), nowMs: NOW_MS };
}

async function paired(codeHash: Buffer) {
  const device = aDevice(codeHash);
  await redeemForDevice(db, device);
  return device;
}

function aSignIn(codeHash: Buffer) {
  return { codeHash, sessionHash: randomBytes(32), nowMs: NOW_MS, expiresAtMs: NOW_MS + HOUR_MS };
}

function twenty<Answer>(ask: () => Promise<Answer>): readonly Promise<Answer>[] {
  return Array.from({ length: 20 }, ask);
}
