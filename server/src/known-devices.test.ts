import { expect, test, vi } from 'vitest';
import { openKnownDevices } from './known-devices.ts';
import { DEVICE_ID, USER_ID } from './testing/fake-deps.ts';

const DEVICE = { userId: USER_ID, deviceId: DEVICE_ID };
const TOKEN = Buffer.from('a token’s hash');
const OTHER = Buffer.from('another one’s');

function open(find = vi.fn(async (_tokenHash: Buffer) => ({ ...DEVICE }))) {
  const clock = { nowMs: 0 };
  return { clock, find, known: openKnownDevices(find, () => clock.nowMs) };
}

test('a token is looked up once for whatever comes within five seconds', async () => {
  const { known, find, clock } = open();
  await Promise.all([known.find(TOKEN), known.find(TOKEN)]);
  clock.nowMs = 4_999;
  expect(await known.find(TOKEN)).toEqual(DEVICE);
  expect(find).toHaveBeenCalledTimes(1);
  clock.nowMs = 5_000;
  await known.find(TOKEN);
  expect(find).toHaveBeenCalledTimes(2);
});

test('every token is looked up for itself', async () => {
  const { known, find } = open();
  await known.find(TOKEN);
  await known.find(OTHER);
  expect(find.mock.calls).toEqual([[TOKEN], [OTHER]]);
});

test('a token that is revoked is not taken any more', async () => {
  const find = vi.fn().mockResolvedValueOnce(DEVICE).mockResolvedValue(undefined);
  const { known } = open(find);
  await known.find(TOKEN);
  known.forgetAll();
  expect(await known.find(TOKEN)).toBeUndefined();
});

test('a token that is revoked while it is looked up is not remembered', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof DEVICE>();
  const find = vi.fn().mockReturnValueOnce(promise).mockResolvedValue(undefined);
  const { known } = open(find);
  const before = known.find(TOKEN);
  known.forgetAll();
  resolve(DEVICE);
  await before;
  expect(await known.find(TOKEN)).toBeUndefined();
});

test.each([
  ['nobody’s', vi.fn().mockResolvedValueOnce(undefined)],
  ['one that could not be looked up', vi.fn().mockRejectedValueOnce(new Error('the database is away'))],
])('a token that was %s is looked up again', async (_, find) => {
  const { known } = open(find.mockResolvedValue(DEVICE));
  await known.find(TOKEN).catch(() => {});
  expect(await known.find(TOKEN)).toEqual(DEVICE);
});
