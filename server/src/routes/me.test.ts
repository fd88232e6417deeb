import type { MeChange } from '@locked-in/contracts';
import { calendarOf } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { asDevice, fakeDeps, fromOurPage, USER_ID } from '../testing/fake-deps.ts';

const ME = { name: 'Ada', ...calendarOf('Europe/Berlin') };

async function ask(init: RequestInit, changes: Partial<AppDeps> = {}) {
  const app = buildApp(fakeDeps({ readPerson: async () => ME, ...changes }));
  const response = await app.request('/v1/me', { headers: fromOurPage, ...init });
  return { status: response.status, body: await response.json() };
}

function patch(change: unknown, changes: Partial<AppDeps> = {}) {
  return ask({ method: 'PATCH', body: JSON.stringify(change) }, changes);
}

test('a person reads how their time is cut', async () => {
  const { body } = await ask({});
  expect(body).toEqual({ name: 'Ada', timeZone: 'Europe/Berlin', dayStartMinutes: 240, weekStartsOn: 1 });
});

test('a change is kept for the person who asks, and answered', async () => {
  const kept: (MeChange & { userId: string })[] = [];
  const { status, body } = await patch(
    { fixedTimeZone: 'Asia/Tokyo', weekStartsOn: 7 },
    {
      changeCalendar: async (change) => {
        kept.push(change);
        return { ...ME, timeZone: 'Asia/Tokyo', fixedTimeZone: 'Asia/Tokyo', weekStartsOn: 7 };
      },
    },
  );
  expect(kept).toEqual([{ userId: USER_ID, fixedTimeZone: 'Asia/Tokyo', weekStartsOn: 7 }]);
  expect(status).toBe(200);
  expect(body).toMatchObject({ timeZone: 'Asia/Tokyo', fixedTimeZone: 'Asia/Tokyo', weekStartsOn: 7 });
});

test.each([
  [{ fixedTimeZone: 'Mars/Olympus' }],
  [{ dayStartMinutes: 241 }],
  [{ dayStartMinutes: 1440 }],
  [{ weekStartsOn: 0 }],
  [{ name: 'Eve' }],
])('%j is refused', async (change) => {
  expect(await patch(change)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
});

test('a device may neither read nor change it', async () => {
  expect((await ask({ headers: asDevice })).status).toBe(403);
  const headers = { ...fromOurPage, Cookie: '', ...asDevice };
  expect((await ask({ method: 'PATCH', body: '{}', headers })).status).toBe(403);
});
