import { expect, test } from 'vitest';
import { createGiveWay } from './give-way.ts';

function createDesk() {
  let later: (() => void) | undefined;
  const way = createGiveWay((_ms, then) => {
    later = then;
    return () => {
      later = undefined;
    };
  });
  const asked: string[] = [];
  const ask = () => void way.whenClear().then(() => asked.push('clear'));
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { way, asked, ask, settled, isWaitedFor: () => later !== undefined, waitTooLong: () => later?.() };
}

test('nobody waits while no popup opens', async () => {
  const { asked, ask, settled } = createDesk();
  ask();
  await settled();
  expect(asked).toEqual(['clear']);
});

test('while a popup opens everybody waits, until it is open', async () => {
  const { way, asked, ask, settled, isWaitedFor } = createDesk();
  way.hear('opening');
  ask();
  way.hear('opening');
  ask();
  await settled();
  expect(asked).toEqual([]);
  way.hear('open');
  await settled();
  expect(asked).toEqual(['clear', 'clear']);
  expect(isWaitedFor()).toBe(false);
});

test('a popup that is closed before it is open stops nobody for long', async () => {
  const { way, asked, ask, settled, waitTooLong } = createDesk();
  way.hear('opening');
  ask();
  waitTooLong();
  await settled();
  expect(asked).toEqual(['clear']);
  way.hear('open');
  way.hear('opening');
  ask();
  await settled();
  expect(asked).toEqual(['clear']);
});
