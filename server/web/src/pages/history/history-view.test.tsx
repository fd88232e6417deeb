import { SECURITY_EVENT_KINDS } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HistoryView } from './history-view.tsx';
import { eventWords } from './words.ts';

const occurredAtMs = Date.UTC(2026, 10, 20, 12);

test('each line says what happened, when, and from which browser and address', () => {
  const html = render(
    <HistoryView
      keptDays={365}
      events={[
        {
          kind: 'device-paired',
          occurredAtMs,
          address: '203.0.113.9',
          userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
          detail: { name: '<b>Laptop', by: 'link' },
        },
        { kind: 'switched-off', occurredAtMs, detail: { by: 'terminal' } },
      ]}
    />,
  );
  for (const words of [
    'the last two hundred of 365 days',
    'A browser was paired: &lt;b>Laptop, with a link',
    '20 November',
    'Firefox on Linux',
    '203.0.113.9',
    'at the server',
  ])
    expect(html).toContain(words);
});

test('an account to which nothing has happened says so', () => {
  expect(render(<HistoryView events={[]} keptDays={365} />)).toContain('Nothing has happened yet.');
});

test('every kind of event has words of its own', () => {
  const words = SECURITY_EVENT_KINDS.map((kind) => eventWords({ kind }));
  expect(new Set(words).size).toBe(SECURITY_EVENT_KINDS.length);
  expect(words.filter((text) => /-/.test(text))).toEqual(['A sign-in was ended']);
});
