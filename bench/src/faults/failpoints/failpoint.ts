/** Where a process can be made to fail: the steps of faults.md, seen from the libraries that the product stands on. */
export const POINTS = [
  'server.before-publish',
  'server.after-publish',
  'server.after-confirm',
  'server.half-answer',
  'worker.before-begin',
  'worker.before-commit',
  'worker.after-commit',
  'worker.after-ack',
  'worker.after-copy',
  'worker.before-announce',
  'worker.statement',
] as const;

export type Point = (typeof POINTS)[number];

export type Failpoint = {
  readonly point: Point;
  readonly action: 'kill' | 'throw' | 'hang' | 'delay' | 'block';
  /** From this passage on; the first is 1. */
  readonly nth: number;
  /** For `delay` and `block`. */
  readonly ms: number;
  /** For so many milliseconds after it acted it lets everything pass. */
  readonly restMs: number;
  /** For `worker.statement`: only where a value holds this text. */
  readonly text: string | undefined;
};

/** `worker.after-commit:kill:nth=3`, `worker.before-begin:delay:ms=2000`, `worker.statement:throw:text=poison`, `…:rest=1500`. */
export function parseFailpoint(text: string): Failpoint {
  const [name, action, ...options] = text.split(':');
  const point = POINTS.find((known) => known === name);
  const given = new Map(options.map((option) => [option.split('=')[0], option.split('=')[1]] as const));
  if (point === undefined || !isAction(action)) throw new Error(`There is no failpoint ${text}`);
  return {
    point,
    action,
    nth: Number(given.get('nth') ?? 1),
    ms: Number(given.get('ms') ?? 0),
    restMs: Number(given.get('rest') ?? 0),
    text: given.get('text'),
  };
}

function isAction(text: string | undefined): text is Failpoint['action'] {
  return ['kill', 'throw', 'hang', 'delay', 'block'].some((known) => known === text);
}
