import type { ModelCall } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { AskedView } from './asked-view.tsx';
import { CallText } from './call-text.tsx';
import { showInvisible } from './show-invisible.ts';
import { costWords } from './words.ts';

const call: ModelCall = {
  callId: '44444444-4444-4444-8444-444444444444',
  sessionId: '33333333-3333-4333-8333-333333333333',
  prompt: 'judge-pages@1',
  model: 'small',
  endpoint: 'http://127.0.0.1:11434/v1',
  outcome: 'answered',
  inputTokens: 4210,
  outputTokens: 20,
  costMicros: 1250,
  askedAtMs: Date.UTC(2026, 10, 20, 12),
};
const onOlder = () => undefined;

test('each question says when, what for, which model, how much and how it ended', () => {
  const html = render(<AskedView calls={[call]} onOlder={onOlder} />);
  for (const word of [
    '20 November',
    'Are these pages part of the work?',
    'small',
    '4,210 tokens',
    'answered',
  ])
    expect(html).toContain(word);
  expect(html).toContain('US$0.00125');
  expect(html).toContain('href="/session/33333333-3333-4333-8333-333333333333"');
  expect(html).not.toContain('Older questions');
});

test('somebody about whom nothing was asked is told so', () => {
  expect(render(<AskedView calls={[]} onOlder={onOlder} />)).toContain('No model was ever asked about you.');
});

test('what was sent is text, whatever it looks like, and hides nothing', () => {
  const input = '<img src=x onerror=alert(1)>\u202egnp.exe\u200b';
  const html = render(
    <CallText call={{ ...call, request: { instructions: 'Judge.', input }, answer: '<b>' }} />,
  );
  expect(html).toContain('&lt;img src=x onerror=alert(1)>\\u202egnp.exe\\u200b');
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;b>');
});

test('line breaks and letters of every language stay as they are', () => {
  expect(showInvisible('एक\n\tدو 🙂')).toBe('एक\n\tدو 🙂');
  expect(showInvisible('\u001b[31m\u{e0041}')).toBe('\\u001b[31m\\u{e0041}');
});

test('a question that was forgotten with its session says so', () => {
  expect(render(<CallText call={call} />)).toContain('something in that session was forgotten');
});

test('a question that got no answer says so', () => {
  const html = render(<CallText call={{ ...call, request: { instructions: 'Judge.', input: '' } }} />);
  expect(html).toContain('Nothing came back.');
});

test('an answer about a session that is still to be graded is closed, and says so', () => {
  const html = render(
    <CallText call={{ ...call, request: { instructions: 'Judge.', input: '' }, isSealed: true }} />,
  );
  expect(html).toContain('opens when you have graded or skipped');
  expect(html).not.toContain('Nothing came back.');
});

test('what is only reserved is no price yet', () => {
  expect(costWords({ costMicros: 0, outcome: 'answered' })).toBe('no cost');
  expect(costWords({ costMicros: 2_000_000, outcome: 'reserved' })).toBe('reserved, at most US$2.00');
});
