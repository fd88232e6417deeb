import { expect, test } from 'vitest';
import { toLoggedError } from './logger.ts';

test('a value that the database refused is not repeated in the log', () => {
  const error = Object.assign(new Error('invalid input syntax for type json: "my secret chapter"'), {
    code: '22P02',
    detail: 'Token "my secret chapter" is invalid.',
  });
  expect(JSON.stringify(toLoggedError(error))).not.toContain('secret');
});

test('what a database says beside its message is not logged', () => {
  const error = Object.assign(new Error('terminating connection'), { code: '57P01', detail: 'my secret' });
  expect(toLoggedError(error)).toMatchObject({ code: '57P01', message: 'terminating connection' });
  expect(JSON.stringify(toLoggedError(error))).not.toContain('secret');
});
