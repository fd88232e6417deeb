import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps } from '../testing/fake-deps.ts';

const ask = (securityContact?: string) =>
  buildApp(fakeDeps({ securityContact })).request('/.well-known/security.txt');

test('whoever runs the server says whom to tell of a hole in it', async () => {
  const response = await ask('mailto:security@locked-in.example');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
  expect((await response.text()).split('\n')).toEqual([
    'Contact: mailto:security@locked-in.example',
    'Expires: 2027-05-19T00:00:00.000Z',
    'Canonical: http://127.0.0.1:4820/.well-known/security.txt',
    '',
  ]);
});

test('where nobody has said whom, there is no such file', async () => {
  expect((await ask()).status).toBe(404);
});
