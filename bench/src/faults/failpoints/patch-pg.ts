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
    return wait ? wait.then(() => query.apply(this, args)) : query.apply(this, args);
  };
}

function pointOf(text: string, args: readonly unknown[], pass: Pass): Promise<void> | undefined {
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
