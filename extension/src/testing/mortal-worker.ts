import type { Journal } from '../platform/database.ts';

/**
 * One life of the worker. It dies at its `steps`-th step: the transaction it is in is aborted, and nothing that it
 * waits for ever answers. A transaction that waits for its commit is committed and nobody hears of it.
 */
export type Life = {
  readonly died: Promise<'died'>;
  /** A step outside the journal that may have happened, or not, when the worker died. */
  readonly step: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly journal: (db: Journal) => Journal;
};

const never = new Promise<never>(() => undefined);
const OPENERS: readonly (string | symbol)[] = ['transaction', 'objectStore', 'index'];

export function createLife(steps: number): Life {
  const death = Promise.withResolvers<'died'>();
  const open = new Set<IDBTransaction>();
  let left = steps;
  let isOver = false;

  const die = (): Promise<never> => {
    isOver = true;
    for (const tx of open) abort(tx);
    setTimeout(() => death.resolve('died'), 0);
    return never;
  };
  const live = <Result>(work: () => Promise<Result>): Promise<Result> => {
    left -= 1;
    if (isOver || left < 0) return isOver ? never : die();
    return work().then(
      (result) => (isOver ? never : result),
      (error: unknown) => (isOver ? never : Promise.reject(error)),
    );
  };
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = await live(work);
    return live(async () => result);
  };
  const commit = (tx: IDBTransaction, done: Promise<void>): Promise<void> => {
    left -= 1;
    if (isOver) return never;
    open.delete(tx);
    if (left < 0) return die();
    return done.then(() => (isOver ? never : undefined));
  };
  const watching: Watch = { live, step, commit, open, isOver: () => isOver };
  return { died: death.promise, step, journal: (db) => watch(db, watching) };
}

type Watch = {
  readonly live: Life['step'];
  readonly step: Life['step'];
  readonly commit: (tx: IDBTransaction, done: Promise<void>) => Promise<void>;
  readonly open: Set<IDBTransaction>;
  readonly isOver: () => boolean;
};

/** What the rest of a line gets that was running when the worker died. */
const ghost: object = new Proxy(
  {},
  { get: (_, name) => (name === 'done' ? never : () => (OPENERS.includes(name) ? ghost : never)) },
);

function watch<Target extends object>(target: Target, watching: Watch): Target {
  return new Proxy(target, {
    get: (_, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name === 'done' && target instanceof IDBTransaction && value instanceof Promise) {
        return watching.commit(target, value);
      }
      return typeof value === 'function' ? call(target, { name, method: value }, watching) : value;
    },
  });
}

function call(
  target: object,
  { name, method }: { readonly name: string | symbol; readonly method: unknown },
  watching: Watch,
) {
  return (...args: unknown[]): unknown => {
    if (typeof method !== 'function') return undefined;
    const run = (): unknown => method.apply(target, args);
    if (OPENERS.includes(name)) {
      if (watching.isOver()) return ghost;
      const inner: unknown = run();
      if (inner instanceof IDBTransaction) watching.open.add(inner);
      return typeof inner === 'object' && inner !== null ? watch(inner, watching) : inner;
    }
    if (name === 'writeAtOnce') return watching.step(async () => run());
    return name === 'iterate' || name === 'close' ? run() : watching.live(async () => run());
  };
}

function abort(tx: IDBTransaction): void {
  const done: unknown = Reflect.get(tx, 'done');
  if (done instanceof Promise) done.catch(() => undefined); // nobody is left who could hear of it
  try {
    tx.abort();
  } catch {
    // it was over already
  }
}
