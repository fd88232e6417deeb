import type { Page } from '@locked-in/domain';
import { CHECKING, type Pages, STRAYING } from './demo-pages.ts';
import { between, pick, type Random } from './random.ts';

/** One unbroken stretch of what the browser showed, or why it showed nothing. */
export type Stretch = { readonly ms: number } & (
  | { readonly kind: 'page'; readonly page: Page; readonly isAudible?: true; readonly isHandsOff?: true }
  | { readonly kind: 'idle' }
  | { readonly kind: 'left' }
);

export type Scene = { readonly lengthMs: number; readonly pages: Pages; readonly random: Random };

/** How a session went: stretches that last exactly as long as the scene. */
export type Course = (scene: Scene) => readonly Stretch[];

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How often, after a stay on the task, another program or a rest follows. */
const LEAVES = 0.07;
const RESTS = 0.04;

/** Long stays on the task, few looks aside. */
export function stay(scene: Scene): readonly Stretch[] {
  return mix(scene, { on: [2 * MINUTE, 8 * MINUTE], off: [15 * SECOND, 55 * SECOND], chance: 0.16 });
}

/** A quick look elsewhere after every other step. */
export function checkOften(scene: Scene): readonly Stretch[] {
  return mix(scene, { on: [70 * SECOND, 3 * MINUTE], off: [25 * SECOND, 80 * SECOND], chance: 0.75 });
}

/** Many sources at once. */
export function switchOften(scene: Scene): readonly Stretch[] {
  return mix(scene, { on: [15 * SECOND, 70 * SECOND], off: [10 * SECOND, 30 * SECOND], chance: 0.07 });
}

/** One long stay off the task after a third of the time. */
export function strayOnce(scene: Scene): readonly Stretch[] {
  return inParts(scene, [
    [0.35, stay],
    [0.3, stray],
    [0.35, stay],
  ]);
}

/** Turns to something else soon after the start. */
export function settleLate(scene: Scene): readonly Stretch[] {
  return inParts(scene, [
    [0.02, stay],
    [0.19, stray],
    [0.79, stay],
  ]);
}

/** Gets up for a third of it. */
export function awayForLong(scene: Scene): readonly Stretch[] {
  return inParts(scene, [
    [0.4, stay],
    [0.36, ({ lengthMs }) => [{ kind: 'idle', ms: lengthMs }]],
    [0.24, stay],
  ]);
}

/** Works mostly outside the browser. */
export function leave(scene: Scene): readonly Stretch[] {
  return fill(scene, (turn, { random, pages }) =>
    turn % 2 === 0
      ? { kind: 'page', page: pick(random, pages), ms: between(random, 2 * MINUTE, 4 * MINUTE) }
      : { kind: 'left', ms: between(random, 7 * MINUTE, 11 * MINUTE) },
  );
}

/** Listens and watches with hands off the keyboard; now and then a note. */
export function followLecture(scene: Scene): readonly Stretch[] {
  const [shown, notes = shown] = scene.pages;
  return fill(scene, (turn, { random }) =>
    turn % 2 === 0
      ? {
          kind: 'page',
          page: shown,
          ms: between(random, 5 * MINUTE, 9 * MINUTE),
          isAudible: true,
          isHandsOff: true,
        }
      : { kind: 'page', page: notes, ms: between(random, 30 * SECOND, 90 * SECOND) },
  );
}

function stray(scene: Scene): readonly Stretch[] {
  return fill(scene, (_, { random }) => ({
    kind: 'page',
    page: pick(random, STRAYING),
    ms: between(random, 100 * SECOND, 5 * MINUTE),
  }));
}

type Mix = {
  readonly on: readonly [number, number];
  readonly off: readonly [number, number];
  /** That a stay off the task follows one on it. */
  readonly chance: number;
};

function mix(scene: Scene, { on, off, chance }: Mix): readonly Stretch[] {
  let isOnTask = false;
  return fill(scene, (_, { random, pages }) => {
    const turn = isOnTask ? random() : 1;
    isOnTask = turn >= chance + LEAVES + RESTS;
    if (isOnTask) return { kind: 'page', page: pick(random, pages), ms: between(random, ...on) };
    if (turn >= chance + LEAVES) return { kind: 'idle', ms: between(random, 80 * SECOND, 3 * MINUTE) };
    if (turn >= chance) return { kind: 'left', ms: between(random, 20 * SECOND, 100 * SECOND) };
    return { kind: 'page', page: pick(random, CHECKING), ms: between(random, ...off) };
  });
}

function inParts(scene: Scene, parts: readonly (readonly [number, Course])[]): readonly Stretch[] {
  return parts.flatMap(([share, course]) =>
    course({ ...scene, lengthMs: Math.round(share * scene.lengthMs) }),
  );
}

function fill(scene: Scene, next: (turn: number, scene: Scene) => Stretch): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let leftMs = scene.lengthMs;
  for (let turn = 0; leftMs > 0; turn++) {
    const stretch = next(turn, scene);
    stretches.push({ ...stretch, ms: Math.min(stretch.ms, leftMs) });
    leftMs -= stretch.ms;
  }
  return stretches;
}
