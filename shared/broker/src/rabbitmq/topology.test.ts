import { expect, test } from 'vitest';
import { RETRY_DELAYS_MS } from '../retry-delays.ts';
import { namesIn } from './topology.ts';

test('every name begins with the product’s, and retry queues say how long they hold', () => {
  expect(namesIn(new URL('amqp://broker.test/focus'), RETRY_DELAYS_MS)).toEqual({
    events: 'locked-in.events',
    dead: 'locked-in.events.dead',
    live: 'locked-in.live',
    retry: [
      { queue: 'locked-in.events.retry.10s', delayMs: 10_000 },
      { queue: 'locked-in.events.retry.60s', delayMs: 60_000 },
      { queue: 'locked-in.events.retry.600s', delayMs: 600_000 },
      { queue: 'locked-in.events.retry.3600s', delayMs: 3_600_000 },
    ],
  });
});

test('two installations share one virtual host under different prefixes', () => {
  expect(namesIn(new URL('amqp://broker.test/?prefix=lab'), [1_000])).toMatchObject({
    events: 'lab.events',
    live: 'lab.live',
  });
});
