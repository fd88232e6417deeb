import { randomBytes, randomUUID } from 'node:crypto';
import { findAccount, listAccounts, listSecurityEvents } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, expect, test } from 'vitest';
import { openAccountApp, signIn, signUp } from '../testing/account-app.ts';
import { administer, type Wanted } from './administer.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);
const app = await openAccountApp(db);
await signUp(app.openBrowser(), await app.invite('owner'), 'owner@here.test');
const admin = (wanted: Wanted) => administer(wanted, { db, publicUrl: 'http://localhost:4820' });

test('somebody at the terminal sees who has an account', async () => {
  expect(await admin({ command: 'users' })).toBe('owner@here.test\tAda\t0 browsers\t1 sign-ins\towner');
});

test('an invitation made at the terminal makes an account', async () => {
  const link = await admin({ command: 'invite' });
  expect(link).toMatch(/^http:\/\/localhost:4820\/invitation#[\w-]{43}$/);
  expect((await signUp(app.openBrowser(), link, 'new@here.test')).status).toBe(204);
});

test('a link made at the terminal leads to a new password, once, and ends the sign-ins', async () => {
  const browser = app.openBrowser();
  await signIn(browser, 'new@here.test');
  const link = await admin({ command: 'reset-password', address: 'NEW@here.test' });
  const token = new URL(link).hash.slice(1);
  const choose = () =>
    app
      .openBrowser()
      .send('POST', '/api/auth/reset-password', { token, newPassword: 'a quite different sentence' });
  expect((await choose()).status).toBe(204);
  expect((await choose()).status).toBe(410);
  expect((await browser.get('/v1/me')).status).toBe(401);
  expect((await signIn(browser, 'new@here.test', 'a quite different sentence')).status).toBe(204);
});

test('somebody is switched off and on again', async () => {
  await admin({ command: 'disable', address: 'new@here.test' });
  expect((await signIn(app.openBrowser(), 'new@here.test', 'a quite different sentence')).status).toBe(403);
  await admin({ command: 'enable', address: 'new@here.test' });
  expect((await signIn(app.openBrowser(), 'new@here.test', 'a quite different sentence')).status).toBe(204);
});

test('paired browsers are listed, and the token of one is ended', async () => {
  const [owner] = await listAccounts(db);
  const deviceId = randomUUID();
  await db
    .insertInto('device')
    .values({
      device_id: deviceId,
      user_id: owner?.userId ?? '',
      name: 'Laptop',
      token_hash: randomBytes(32),
      paired_at_ms: 1,
      last_seen_at_ms: null,
    })
    .execute();
  const tokens = { command: 'tokens', address: 'owner@here.test' };
  expect(await admin(tokens)).toBe(`${deviceId}\tLaptop\tnot heard from yet`);
  await admin({ ...tokens, revoke: deviceId });
  expect(await admin(tokens)).toBe('No browser is paired.');
});

test('what was done at the terminal stands in the list of whom it concerns', async () => {
  const kindsOf = async (address: string) => {
    const events = await listSecurityEvents(db, (await findAccount(db, address))?.userId ?? '');
    return events.filter(({ detail }) => detail?.by === 'terminal').map(({ kind }) => kind);
  };
  expect(await kindsOf('new@here.test')).toEqual(['switched-on', 'switched-off', 'reset-link-made']);
  expect(await kindsOf('owner@here.test')).toEqual(['device-revoked', 'invitation-made']);
});

test('an invitation for an address is sent there, and is there also when the mail server is not', async () => {
  const sent: string[] = [];
  const invite = (sendMail: (letter: { to: string; text: string }) => Promise<void>) =>
    administer(
      { command: 'invite', address: 'far@here.test' },
      { db, publicUrl: 'http://localhost:4820', sendMail },
    );
  const said = await invite(async ({ to, text }) => void sent.push(to, text));
  expect(said).toContain('It was sent to far@here.test.');
  expect(sent[0]).toBe('far@here.test');
  expect(sent[1]).toContain(said.split('\n')[0]);
  expect(await invite(() => Promise.reject(new Error('away')))).toMatch(
    /invitation#[\w-]{43}\nThe mail server/,
  );
});

test('what nobody understands, and people who are not there, are a sentence', async () => {
  await expect(admin({ command: 'help' })).rejects.toThrow('npx pnpm admin COMMAND');
  await expect(admin({ command: 'disable', address: 'x@y.test' })).rejects.toThrow('Nobody has an account');
});
