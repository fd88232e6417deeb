import { expect, test } from 'vitest';
import { openDice } from './dice.ts';
import { makeQuestion, openIds, type Route } from './make-question.ts';
import { readRoutes } from './read-routes.ts';

const ROUTES: readonly Route[] = readRoutes({
  paths: {
    '/v1/goals/{goalId}': {
      patch: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  name: { type: 'string', minLength: 1, maxLength: 100 },
                  on: { type: 'boolean' },
                },
                required: ['name'],
              },
            },
          },
        },
      },
    },
    '/v1/sessions': {
      get: {
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } }],
      },
    },
    '/v1/account': { delete: {} },
  },
});

function ask(seed: number, times = 600) {
  const dice = openDice(seed);
  const ids = openIds(dice, ['known']);
  const callers = [{ Cookie: 'person' }, {}] as const;
  return Array.from({ length: times }, (_, index) => {
    const route = ROUTES[index % ROUTES.length];
    if (route === undefined) throw new Error('there are no routes');
    return makeQuestion(route, { dice, callers, ids });
  });
}

test('the same seed asks the same questions, another one others', () => {
  expect(ask(1)).toEqual(ask(1));
  expect(ask(1)).not.toEqual(ask(2));
});

test('there is sense among the questions, and nonsense of every kind', () => {
  const asked = ask(3);
  const bodies = asked.map(({ body }) => body).filter((body) => typeof body === 'string');
  expect(bodies.some((body) => /^\{"name":"[\w-]+","on":(true|false)\}$/.test(body))).toBe(true);
  expect(bodies.some((body) => body.startsWith('[[[['))).toBe(true);
  expect(asked.some(({ headers }) => headers['Content-Encoding'] === 'gzip')).toBe(true);
  expect(asked.some(({ path }) => path === '/v1/goals/known')).toBe(true);
  expect(asked.some(({ path }) => path.includes('%00'))).toBe(true);
  expect(asked.some(({ path }) => /limit=[1-9]$/.test(path))).toBe(true);
});

test('nobody who could be erased asks to be', () => {
  expect(ask(4).filter(({ path, headers }) => path.startsWith('/v1/account') && 'Cookie' in headers)).toEqual(
    [],
  );
});
