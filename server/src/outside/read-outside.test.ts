import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { isPublicAddress } from './is-public-address.ts';
import { type Outside, readOutside } from './read-outside.ts';

const BOUNDS = { timeoutMs: 5_000, maxBytes: 1_000 };
const OF_ANYBODY: Outside = { ...BOUNDS, mayBePrivate: false };

test.each([
  'http://example.com/',
  'https://127.0.0.1/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://[2002:7f00:1::]/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://10.0.0.1/',
  'https://192.168.0.1/',
  'https://172.31.255.255/',
  'https://user:password@example.com/',
  'https://example.com:6379/',
  'gopher://example.com/',
  'file:///etc/passwd',
  'data:text/plain,x',
  'no address',
  '',
])('what a person writes as %s is not asked', async (address) => {
  const resolve = () => Promise.reject(new Error('resolved'));
  await expect(readOutside(address, { ...OF_ANYBODY, resolve })).rejects.toThrow(/^that is n/);
});

test.each(['localhost', 'localhost.', '10.0.0.1.nip.example', 'metadata.google.internal'])(
  'a name that leads inside, %s, is not asked, whatever else it leads to',
  async (host) => {
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [
        { address: '93.184.216.34', family: 4 },
        { address: '::ffff:10.0.0.1', family: 6 },
      ];
    };
    await expect(readOutside(`https://${host}/`, { ...OF_ANYBODY, resolve })).rejects.toThrow('not outside');
    expect(asked).toBe(1);
  },
);

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['192.0.2.1', false],
  ['255.255.255.255', false],
  ['2001:db8::1', false],
  ['2001:0:1::', false],
  ['ff02::1', false],
  ['::ffff:93.184.216.34', false],
])('%s is an address of the internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('the connection goes to the address that was looked at, also when the name has moved on', async () => {
  const seen: (string | undefined)[] = [];
  const port = await listen(({ headers }, response) => {
    seen.push(headers.host);
    response.end('here');
  });
  const answers = [[{ address: '127.0.0.1', family: 4 }], [{ address: '192.0.2.1', family: 4 }]];
  const resolve = async () => answers.shift() ?? [];
  const read = await readOutside(`http://moving.test:${port}/`, { ...BOUNDS, mayBePrivate: true, resolve });
  expect(String(read)).toBe('here');
  expect(seen).toEqual([`moving.test:${port}`]);
  expect(answers).toHaveLength(1);
});

test.each<[string, RequestListener]>([
  ['answered with 302', (_, response) => response.writeHead(302, { Location: '/inside' }).end()],
  ['too long', (_, response) => response.end('x'.repeat(2_000))],
  ['no answer', (_, response) => response.destroy()],
])('what leads on, never ends or says nothing is given up: %s', async (why, listener) => {
  const port = await listen(listener);
  const asking = readOutside(`http://127.0.0.1:${port}/`, { ...BOUNDS, mayBePrivate: true });
  await expect(asking).rejects.toThrow(why);
});

test('what takes too long is given up', async () => {
  const port = await listen(() => undefined);
  const asking = readOutside(`http://127.0.0.1:${port}/`, { ...BOUNDS, timeoutMs: 50, mayBePrivate: true });
  await expect(asking).rejects.toThrow('no answer');
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
