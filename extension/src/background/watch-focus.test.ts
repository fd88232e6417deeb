import { expect, test } from 'vitest';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { startSession } from './start-session.ts';
import { createFocusWatch, wantsFocusWatch } from './watch-focus.ts';

function watched() {
  const answers: boolean[] = [];
  let ask: (() => void) | undefined;
  let looks = 0;
  const watch = createFocusWatch({
    isFocused: async () => answers.shift() ?? true,
    look: () => {
      looks += 1;
    },
    every: (_ms, again) => {
      ask = again;
      return () => {
        ask = undefined;
      };
    },
  });
  const hears = async (isFocused: boolean) => {
    answers.push(isFocused);
    ask?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { watch, hears, looks: () => looks, isAsking: () => ask !== undefined };
}

test('leaving and coming back each make one look', async () => {
  const { watch, hears, looks } = watched();
  watch(true);
  for (const isFocused of [true, true, false, false, false, true, true]) await hears(isFocused);
  expect(looks()).toBe(2);
});

test('nothing is asked outside a running session', () => {
  const { watch, isAsking } = watched();
  expect(isAsking()).toBe(false);
  watch(true);
  expect(isAsking()).toBe(true);
  watch(false);
  expect(isAsking()).toBe(false);
});

test('a session that goes on keeps one watch', async () => {
  const { watch, hears, looks } = watched();
  watch(true);
  await hears(true);
  watch(true);
  await hears(false);
  expect(looks()).toBe(1);
});

test('nothing is asked while nobody is there to leave', () => {
  const { session } = startSession('session', DECLARED, {
    nowMs: 0,
    browserLife: 'life',
    sight: sightOf('a.test'),
  });
  expect(wantsFocusWatch(session)).toBe(true);
  expect(wantsFocusWatch({ ...session, sight: undefined })).toBe(true);
  const idle = { ...sightOf('a.test'), input: { kind: 'idle', sinceMs: 0 } } as const;
  expect(wantsFocusWatch({ ...session, sight: idle })).toBe(false);
  expect(wantsFocusWatch({ ...session, sight: { input: { kind: 'locked' } } })).toBe(false);
  expect(wantsFocusWatch({ ...session, timer: { state: 'idle' } })).toBe(false);
  expect(wantsFocusWatch(undefined)).toBe(false);
});
