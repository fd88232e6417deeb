import { expect, test } from 'vitest';
import {
  AWAY,
  add,
  allAnswered,
  isFull,
  isOverdue,
  markReturned,
  openInFlight,
  refuseAll,
  settle,
} from './in-flight.ts';

test('a confirmed message is accepted', async () => {
  const inFlight = openInFlight();
  const { id, answered } = add(inFlight, 10);
  settle(inFlight, id, true);
  expect(await answered).toEqual({ kind: 'accepted' });
});

test('a message that was returned is not accepted although it is confirmed', async () => {
  const inFlight = openInFlight();
  const { id, answered } = add(inFlight, 10);
  markReturned(inFlight, id);
  settle(inFlight, id, true);
  expect(await answered).toEqual(AWAY);
});

test('a message that is not confirmed is not accepted', async () => {
  const inFlight = openInFlight();
  const { id, answered } = add(inFlight, 10);
  settle(inFlight, id, false);
  expect(await answered).toEqual(AWAY);
});

test('a refused message keeps its place until the broker has let go of it, and stays refused', async () => {
  const inFlight = openInFlight();
  const sent = Array.from({ length: 1_000 }, () => add(inFlight, 1));
  refuseAll(inFlight);
  expect(isFull(inFlight)).toBe(true);
  for (const { id } of sent) settle(inFlight, id, true);
  expect(isFull(inFlight)).toBe(false);
  expect(await sent[0]?.answered).toEqual(AWAY);
});

test('few large messages are as full as many small ones', () => {
  const inFlight = openInFlight();
  for (let sent = 0; sent < 127; sent++) add(inFlight, 256 * 1024);
  expect(isFull(inFlight)).toBe(false);
  add(inFlight, 256 * 1024);
  expect(isFull(inFlight)).toBe(true);
});

test('the oldest message decides whether a confirm is overdue', () => {
  const inFlight = openInFlight();
  expect(isOverdue(inFlight, -1)).toBe(false);
  const { id } = add(inFlight, 1);
  expect([isOverdue(inFlight, -1), isOverdue(inFlight, 60_000)]).toEqual([true, false]);
  settle(inFlight, id, true);
  expect(isOverdue(inFlight, -1)).toBe(false);
});

test('all are answered when each is', async () => {
  const inFlight = openInFlight();
  const { id } = add(inFlight, 1);
  let isOver = false;
  const over = allAnswered(inFlight).then(() => {
    isOver = true;
  });
  await Promise.resolve();
  expect(isOver).toBe(false);
  settle(inFlight, id, true);
  await over;
});
