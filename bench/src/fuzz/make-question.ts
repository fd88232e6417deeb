import { gzipSync } from 'node:zlib';
import type { Dice } from './dice.ts';
import { makeUuid, makeValue, type Schema } from './make-value.ts';
import { deeplyNested, nastySegment, nastyValue } from './nasty.ts';

/** One route of the document. */
export type Route = {
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body?: Schema | undefined;
};

export type Question = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | undefined;
};

/** What the callers show, as headers: everybody asks everything. */
export type Callers = readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]];

/** Would end what the questions are asked with. Asked by nobody, or with what cannot do it. */
const ENDS = /^(DELETE \/v1\/account(\/sign-ins)?|POST \/(v1|api\/auth)\/sign-out)$/;

type Asking = { readonly dice: Dice; readonly callers: Callers; readonly ids: () => string };

export function makeQuestion(route: Route, { dice, callers, ids }: Asking): Question {
  const { method } = route;
  const isFatal = ENDS.test(`${method} ${route.path}`);
  const caller = isFatal ? {} : dice.oneOf(callers);
  const path = route.path.replace(/\{\w+\}/g, () => (dice.onceIn(3) ? nastySegment(dice) : ids()));
  const { body, headers } = method === 'GET' ? { headers: {} } : makeBody(route, dice);
  return { method, path: `${path}${makeQuery(route, dice)}`, body, headers: { ...headers, ...caller } };
}

function makeQuery({ query }: Route, dice: Dice): string {
  const parts = query
    .filter(() => !dice.onceIn(3))
    .map(({ name, schema }) => `${name}=${encode(makeValue(schema, dice, 4))}`);
  if (dice.onceIn(20)) parts.push(...parts, 'stranger=%00', 'broken=%zz');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Half of a pair of surrogates cannot be written into an address. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(text.toWellFormed());
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const OTHER_TYPES: readonly [string, ...string[]] = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
];

function makeBody({ body = {} }: Route, dice: Dice): Pick<Question, 'body' | 'headers'> {
  const text = JSON.stringify(makeValue(body, dice, dice.oneOf([10_000, 12, 4]))) ?? '';
  const gzip = { ...JSON_TYPE, 'Content-Encoding': 'gzip' };
  switch (dice.roll(16)) {
    case 0:
      return { body: text, headers: { 'Content-Type': dice.oneOf(OTHER_TYPES) } };
    case 1:
      return { body: text.slice(0, dice.roll(text.length + 1)), headers: JSON_TYPE };
    case 2:
      return { body: deeplyNested(5_000), headers: JSON_TYPE };
    case 3:
      return { body: gzipSync(text), headers: gzip };
    case 4:
      return {
        body: text,
        headers: { ...JSON_TYPE, 'Content-Encoding': dice.oneOf(['gzip', 'br', 'deflate']) },
      };
    case 5:
      return { body: gzipSync(Buffer.alloc(4_000_000, 32)), headers: gzip };
    case 6:
      return { body: JSON.stringify(nastyValue(dice)) ?? '', headers: JSON_TYPE };
    default:
      return { body: text, headers: JSON_TYPE };
  }
}

/** Ids that are there, ids that could be, each time another. */
export function openIds(dice: Dice, known: readonly string[]): () => string {
  return () => known[dice.roll(known.length * 2)] ?? makeUuid(dice);
}
