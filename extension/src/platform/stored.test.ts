import { expect, test } from 'vitest';

const storage = new Map<string, unknown>();
const asked: string[] = [];
const local = {
  get: async (keys: readonly string[]) => {
    asked.push(...keys);
    return Object.fromEntries(keys.flatMap((key) => (storage.has(key) ? [[key, storage.get(key)]] : [])));
  },
  set: async (values: object) => {
    await Promise.resolve();
    if ('trouble' in values) throw new Error('The disk is full');
    for (const [key, value] of Object.entries(values)) storage.set(key, value);
  },
  remove: async (keys: readonly string[]) => {
    for (const key of keys) storage.delete(key);
  },
};
const api = { runtime: { id: 'locked-in' }, storage: { local } };
Object.assign(globalThis, { browser: api, chrome: api });
const { keepStoredAtHand, readStored, removeStored, writeStored } = await import('./stored.ts');

test('a page asks every time: it is the background that writes', async () => {
  await writeStored({ privacy: 'site' });
  expect([await readStored('privacy'), await readStored('privacy')]).toEqual(['site', 'site']);
  expect(asked.splice(0)).toEqual(['privacy', 'privacy']);
});

test('the background asks once, for what it always needs at once, and knows what it has written itself', async () => {
  keepStoredAtHand();
  expect([await readStored('privacy'), await readStored('pairing')]).toEqual(['site', undefined]);
  expect(asked.splice(0)).toEqual(expect.arrayContaining(['privacy', 'pairing', 'hold']));
  expect([await readStored('cueTold'), await readStored('cueTold')]).toEqual([undefined, undefined]);
  expect(asked.splice(0)).toEqual(['cueTold']);
  await writeStored({ cueTold: 'one' });
  expect(await readStored('cueTold')).toBe('one');
  await removeStored('cueTold');
  expect(await readStored('cueTold')).toBeUndefined();
  expect(asked.splice(0)).toEqual([]);
});

test('what could not be written is asked for again', async () => {
  await expect(writeStored({ trouble: 'words' })).rejects.toThrow();
  expect(await readStored('trouble')).toBeUndefined();
  expect(asked.splice(0)).toEqual(['trouble']);
});

test('an answer from before a change is not kept', async () => {
  const [before] = await Promise.all([readStored('chimed'), writeStored({ chimed: 'now' })]);
  expect([undefined, 'now']).toContain(before);
  expect(await readStored('chimed')).toBe('now');
});
