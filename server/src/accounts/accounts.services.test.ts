import { AccountSchema, ProblemSchema, SecurityEventsSchema } from '@locked-in/contracts';
import { disableAccount, ensurePerson, findAccount, listAccounts } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, expect, test, vi } from 'vitest';
import { type Browser, openAccountApp, PASSWORD, signIn, signUp } from '../testing/account-app.ts';
import { openMailServer } from '../testing/mail-server.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);
const before = await ensurePerson(db);
const app = await openAccountApp(db);
const owner = app.openBrowser();
const ownerSignedUp = await signUp(owner, await app.invite('owner'), 'Owner@here.test');

test('the first account is that of whoever was here before, and owns the instance', async () => {
  expect(ownerSignedUp.status).toBe(204);
  expect(await listAccounts(db)).toMatchObject([
    { userId: before, email: 'owner@here.test', name: 'Ada', isOwner: true, isDisabled: false },
  ]);
  expect((await owner.get('/v1/me')).status).toBe(200);
});

test('the first account is made once, however many links were printed', async () => {
  const second = await signUp(app.openBrowser(), await app.invite('owner'), 'late@here.test');
  expect(await problemOf(second)).toBe('sign-up-closed');
});

test('nobody makes an account without an invitation, and one invitation makes one account', async () => {
  expect(await problemOf(await signUp(app.openBrowser(), undefined, 'a@here.test'))).toBe('sign-up-closed');
  const link = await app.invite('member');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => signUp(app.openBrowser(), link, `many${index}@here.test`)),
  );
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  const late = app.openBrowser();
  const shown = await late.send('POST', '/v1/invitation', { code: new URL(link).hash.slice(1) });
  expect(shown.status).toBe(410);
});

test('an invitation for one address lets in no other', async () => {
  const link = await app.invite('member', 'Grace@here.test');
  expect(await problemOf(await signUp(app.openBrowser(), link, 'other@here.test'))).toBe('sign-up-closed');
  expect((await signUp(app.openBrowser(), link, 'grace@here.test')).status).toBe(204);
});

test('an open instance takes everybody once it has an owner', async () => {
  const open = await openAccountApp(db, 'open');
  expect((await signUp(open.openBrowser(), undefined, 'open@here.test')).status).toBe(204);
});

test('a wrong password and an address of nobody are refused in the same words', async () => {
  const wrong = await signIn(app.openBrowser(), 'owner@here.test', 'wrong password');
  const nobody = await signIn(app.openBrowser(), 'nobody@here.test', 'wrong password');
  const [first, second] = [ProblemSchema.parse(await wrong.json()), ProblemSchema.parse(await nobody.json())];
  expect([wrong.status, nobody.status]).toEqual([403, 403]);
  expect({ ...first, requestId: '' }).toEqual({ ...second, requestId: '' });
});

test.each(['password1', 'Sunshine', 'iloveyou'])('%s is too common to be chosen', async (password) => {
  const answer = await signUp(app.openBrowser(), await app.invite('member'), 'weak@here.test', password);
  expect(await problemOf(answer)).toBe('weak-password');
});

test('the answers to signing in hold no secret, and its cookie is out of reach of scripts', async () => {
  const answer = await signIn(app.openBrowser(), 'owner@here.test');
  expect(await answer.text()).toBe('');
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^locked_in\.session_token=.*HttpOnly; SameSite=Lax$/i);
});

test('signing in again ends the sign-in that the browser had', async () => {
  const browser = app.openBrowser();
  await signIn(browser, 'open@here.test');
  const first = await readAccount(browser);
  await signIn(browser, 'open@here.test');
  const second = await readAccount(browser);
  expect(second.signIns.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
  const [old] = first.signIns.filter(({ isThisOne }) => isThisOne);
  expect(second.signIns.map(({ signInId }) => signInId)).not.toContain(old?.signInId);
});

test('signing out ends this sign-in alone', async () => {
  const [here, there] = [app.openBrowser(), app.openBrowser()];
  await signIn(here, 'open@here.test');
  await signIn(there, 'open@here.test');
  expect((await here.send('POST', '/api/auth/sign-out')).status).toBe(204);
  expect([(await here.get('/v1/me')).status, (await there.get('/v1/me')).status]).toEqual([401, 200]);
});

test('signing out everywhere ends every sign-in', async () => {
  const [here, there] = [app.openBrowser(), app.openBrowser()];
  await signIn(here, 'open@here.test');
  await signIn(there, 'open@here.test');
  expect((await here.send('DELETE', '/v1/account/sign-ins')).status).toBe(204);
  expect([(await here.get('/v1/me')).status, (await there.get('/v1/me')).status]).toEqual([401, 401]);
});

test('a new password ends the other sign-ins and keeps this one', async () => {
  const [here, there] = [app.openBrowser(), app.openBrowser()];
  await signIn(here, 'grace@here.test');
  await signIn(there, 'grace@here.test');
  const wrong = await change(here, 'not the old one', 'another good sentence');
  expect(await problemOf(wrong)).toBe('wrong-credentials');
  expect((await change(here, PASSWORD, 'another good sentence')).status).toBe(204);
  expect([(await here.get('/v1/me')).status, (await there.get('/v1/me')).status]).toEqual([200, 401]);
  expect((await signIn(there, 'grace@here.test', 'another good sentence')).status).toBe(204);
});

test('a person who is switched off is signed out, and is not let in again', async () => {
  const link = await app.invite('member');
  const browser = app.openBrowser();
  await signUp(browser, link, 'off@here.test');
  const account = await findAccount(db, 'OFF@here.test');
  await disableAccount(db, account?.userId ?? '');
  expect((await browser.get('/v1/me')).status).toBe(401);
  expect(await problemOf(await signIn(browser, 'off@here.test'))).toBe('account-disabled');
});

test('a person reads what happened to their account, with when and from where, and no secret in it', async () => {
  const link = await app.invite('member');
  const browser = app.openBrowser();
  await signUp(browser, link, 'watched@here.test');
  await signIn(app.openBrowser(), 'WATCHED@here.test', 'a wrong password');
  await change(browser, PASSWORD, 'yet another good sentence');
  await browser.send('DELETE', '/v1/account/sign-ins');
  await signIn(browser, 'watched@here.test', 'yet another good sentence');
  const told = await (await browser.get('/v1/account/security-events')).text();
  const { events } = SecurityEventsSchema.parse(JSON.parse(told));
  expect(events.map(({ kind, detail }) => [kind, detail?.by ?? detail?.why])).toEqual([
    ['signed-in', 'password'],
    ['signed-out-everywhere', undefined],
    ['password-changed', undefined],
    ['sign-in-failed', 'wrong-credentials'],
    ['account-made', 'password'],
  ]);
  expect(new Set(events.map(({ address }) => address)).size).toBe(2);
  for (const secret of [PASSWORD, 'a wrong password', 'yet another', new URL(link).hash.slice(1)])
    expect(told).not.toContain(secret);
});

test('a forgotten password is mended by a letter, where letters leave, and addresses of nobody get none', async () => {
  const { received, port } = await openMailServer();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'locked-in@here.test' };
  const withMail = await openAccountApp(db, 'open', settings);
  const browser = withMail.openBrowser();
  expect(await (await browser.get('/v1/sign-in-ways')).json()).toMatchObject({ mail: true });
  await signUp(browser, undefined, 'forgetful@here.test');
  for (const email of ['nobody-at-all@here.test', 'forgetful@here.test']) {
    const asked = await browser.send('POST', '/api/auth/request-password-reset', { email });
    expect(asked.status).toBe(204);
  }
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 30_000 });
  expect(received[0]?.to).toEqual(['forgetful@here.test']);
  const [, token = ''] = /reset-password#(\S+)/.exec(received[0]?.letter ?? '') ?? [];
  const chosen = { token, newPassword: 'a much better sentence' };
  expect((await browser.send('POST', '/api/auth/reset-password', chosen)).status).toBe(204);
  expect((await signIn(browser, 'forgetful@here.test', 'a much better sentence')).status).toBe(204);
});

test('nobody has letters sent on and on, be there an account or not', async () => {
  const { received, port } = await openMailServer();
  const settings = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'locked-in@here.test' };
  const withMail = await openAccountApp(db, 'closed', settings);
  const browser = withMail.openBrowser();
  for (const email of ['owner@here.test', 'nobody-at-all@here.test']) {
    const ask = () => withMail.openBrowser().send('POST', '/api/auth/request-password-reset', { email });
    const answers = [await ask(), await ask(), await ask(), await ask(), await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 429]);
  }
  const statuses: number[] = [];
  for (let i = 0; i < 61; i += 1) {
    const body = { email: `nobody-${i}@here.test` };
    statuses.push((await browser.send('POST', '/api/auth/request-password-reset', body)).status);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(new Set(statuses.slice(0, -1))).toEqual(new Set([204]));
  await vi.waitFor(() => expect(received).toHaveLength(5), { timeout: 30_000 });
});

test('another person cannot end my sign-in', async () => {
  const [mine] = (await readAccount(owner)).signIns;
  const other = app.openBrowser();
  await signIn(other, 'open@here.test');
  expect((await other.send('DELETE', `/v1/account/sign-ins/${mine?.signInId}`)).status).toBe(404);
  expect((await owner.get('/v1/me')).status).toBe(200);
});

test.each([
  ['an unknown field', { email: 'owner@here.test', password: PASSWORD, role: 'owner' }],
  ['a character that no text can hold', { email: 'owner@here.test', password: 'a\u0000b' }],
  ['a list of addresses', { email: ['owner@here.test'], password: PASSWORD }],
])('%s never reaches the accounts', async (_what, body) => {
  const answer = await app.openBrowser().send('POST', '/api/auth/sign-in/email', body);
  expect(await problemOf(answer)).toBe('invalid-request');
});

function change(browser: Browser, currentPassword: string, newPassword: string) {
  return browser.send('POST', '/api/auth/change-password', { currentPassword, newPassword });
}

async function readAccount(browser: Browser) {
  return AccountSchema.parse(await (await browser.get('/v1/account')).json());
}

async function problemOf(answer: Response): Promise<string> {
  return ProblemSchema.parse(await answer.json()).code;
}
