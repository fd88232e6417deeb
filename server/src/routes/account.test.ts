import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps, fromOurPage } from '../testing/fake-deps.ts';

test.each(['sign-ins', 'passkeys'])('an id of %s that no database takes names nothing', async (what) => {
  const refuse = () => Promise.reject(new Error('the database was asked'));
  const app = buildApp(fakeDeps({ endSignIn: refuse, removePasskey: refuse }));
  for (const id of ['%00', '%ED%A0%80', 'x'.repeat(65)]) {
    const path = `/v1/account/${what}/${id}`;
    const { status } = await app.request(path, { method: 'DELETE', body: '{}', headers: fromOurPage });
    expect([id, status]).toEqual([id, 404]);
  }
});
