import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ErasedView } from './erased-view.tsx';
import { isFresh } from './is-fresh.ts';
import { OwnDataView } from './own-data-view.tsx';

const nothing = () => undefined;

test('erasing waits for the words to be typed', () => {
  const html = render(<OwnDataView problem={undefined} isBusy={false} onTake={nothing} onErase={nothing} />);
  expect(html).toContain('Type “erase everything”');
  expect(html).toMatch(/<button type="submit"[^>]*disabled/);
});

test('whoever is erased reads how much went, and from where', () => {
  const html = render(<ErasedView erased={{ event_chunk: 1_204, focus_session: 30, goal: 0 }} />);
  expect(html).toContain('1,234 rows went');
  expect(html).toContain('event chunk');
  expect(html).not.toContain('goal');
});

test('a sign-in of ten minutes ago is asked for again', () => {
  const account = (signedInAtMs: number) => ({
    email: 'ada@here.test',
    hasPassword: true,
    hasProvider: false,
    passkeys: [],
    signIns: [{ signInId: '1', isThisOne: true, signedInAtMs, expiresAtMs: 1e12 }],
  });
  expect(isFresh(account(1_000), 60_000)).toBe(true);
  expect(isFresh(account(1_000), 11 * 60_000)).toBe(false);
});
