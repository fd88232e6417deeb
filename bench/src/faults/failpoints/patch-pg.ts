import type pg from 'pg';
import type { Pass } from './preload.ts';

type Query = (...args: unknown[]) => unknown;

/** The first statement of a transaction that stores, its last one, and every one with its values. */
export function patchPg({ Client }: typeof pg, pass: Pass): void {
  const prototype: { query: Query } = Client.prototype;
  const query = prototype.query;
  prototype.query = function (...args: unknown[]) {
    const text = textOf(args[0]);
    const wait = pointOf(text, args, pass);
    const answer = wait ? wait.then(() => query.apply(this, args)) : query.apply(this, args);
    if (isWholeTransaction(text)) void pass('worker.before-commit'); // sent: nobody knows yet whether it is committed
    return answer;
  };
}

/** Nearly all chunks are stored by one statement that is a transaction of its own. */
function isWholeTransaction(text: string): boolean {
  return /from record_plain_chunks/.test(text);
}

function pointOf(text: string, args: readonly unknown[], pass: Pass): Promise<void> | undefined {
  if (isWholeTransaction(text))
    return pass('worker.before-begin') ?? pass('worker.statement', valuesOf(args));
  if (text === 'begin') return pass('worker.before-begin');
  if (text === 'commit') return pass('worker.before-commit');
  if (/insert into event_chunk/.test(text)) return pass('worker.statement', valuesOf(args));
  return undefined;
}

function textOf(first: unknown): string {
  return typeof first === 'string' ? first : String(Object(first).text ?? '');
}

function valuesOf([first, second]: readonly unknown[]): string {
  const values: unknown = Object(first).values ?? second;
  return Array.isArray(values) ? values.map(String).join(' ') : '';
}
