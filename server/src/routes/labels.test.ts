import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { asDevice, asPerson, fakeDeps, NOW_MS, SESSION_ID } from '../testing/fake-deps.ts';

const EXAMPLE = {
  sessionId: SESSION_ID,
  site: 'docs.test',
  title: '=1+1',
  intent: 'write',
  was: 'off',
  wasBy: 'ai',
  label: 'on',
  correctedAtMs: NOW_MS,
} as const;
const confirmed = { ...EXAMPLE, was: 'on' } as const;
const app = buildApp(fakeDeps({ listLabelExamples: async () => [EXAMPLE, confirmed] }));

test('the person’s own words say how often a model was right', async () => {
  const response = await app.request('/v1/labels/accuracy', { headers: asPerson });
  expect(await response.json()).toMatchObject({
    examples: 2,
    right: 1,
    share: { value: 0.5 },
    confusion: [
      { was: 'on', label: 'on', count: 1 },
      { was: 'off', label: 'on', count: 1 },
    ],
  });
});

test('every one of those words is a row of a table that computes nothing', async () => {
  const response = await app.request('/v1/labels/accuracy.csv', { headers: asPerson });
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect((await response.text()).split('\r\n').slice(0, 2)).toEqual([
    'correctedAt,sessionId,intent,site,path,title,was,by,label',
    `2026-11-20T12:00:00.000Z,${SESSION_ID},write,docs.test,,'=1+1,off,ai,on`,
  ]);
});

test.each(['accuracy', 'accuracy.csv'])('a device may not read %s', async (path) => {
  expect((await app.request(`/v1/labels/${path}`, { headers: asDevice })).status).toBe(403);
});
