import { openMetrics } from '@locked-in/watch';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { asDevice, asPerson, fakeDeps } from '../testing/fake-deps.ts';

const token = 'a-token-for-prometheus';
const { read } = openMetrics({ version: '1', process: 'server' });

test('the numbers are there for their own token, and for nobody else', async () => {
  const app = buildApp(fakeDeps({ metrics: { token, read } }));
  const ask = (headers: Readonly<Record<string, string>>) => app.request('/metrics', { headers });
  for (const headers of [{}, asDevice, asPerson, { Authorization: `Bearer ${token}x` }])
    expect((await ask(headers)).status).toBe(401);
  const answer = await ask({ Authorization: `Bearer ${token}` });
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('locked_in_build_info{version="1",process="server"} 1');
});

test('without a token there is nothing to be found', async () => {
  const answer = await buildApp(fakeDeps()).request('/metrics', {
    headers: { Authorization: 'Bearer undefined' },
  });
  expect(answer.status).toBe(404);
});
