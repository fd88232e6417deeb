import { KEPT_DAYS } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { openRabbitmq } from './rabbitmq.ts';

test.each(['', 'localhost:5672', 'http://localhost:5672'])(
  'a URL that can never work is refused: "%s"',
  async (url) => {
    await expect(openRabbitmq({ url, name: 'test', keptDays: KEPT_DAYS.asShipped })).rejects.toThrow(
      'must start with amqp:// or amqps://',
    );
  },
);
