import * as course from './courses.ts';
import type { Sketch } from './demo-plan.ts';
import { GO_BACK, OPEN_FIRST } from './demo-solutions.ts';
import { pick, type Random } from './random.ts';

type Turn = { readonly course: course.Course; readonly quality: number; readonly distraction: number };

/** How a day goes wrong, and what the person says of it then. */
const WORSE: readonly [Turn, ...Turn[]] = [
  { course: course.checkOften, quality: 66, distraction: 30 },
  { course: course.strayOnce, quality: 60, distraction: 38 },
  { course: course.settleLate, quality: 73, distraction: 22 },
  { course: course.strayOnce, quality: 55, distraction: 36 },
];
const TRIES_ONE = 0.45;
const TRIES_THE_OTHER = 0.08;
const GOES_WRONG = 0.55;
const GOES_WRONG_ANYWAY = 0.25;

/**
 * A habit is not the same every week: it goes wrong now and then, less often where the person tried what helps them.
 * What else stands in the plan is as it is.
 */
export function varySketch(sketch: Sketch, random: Random): Sketch {
  if (sketch.isHabit !== true || sketch.course === course.followLecture) return sketch;
  const triesOne = random() < TRIES_ONE;
  const armed = [...(triesOne ? [OPEN_FIRST] : []), ...(random() < TRIES_THE_OTHER ? [GO_BACK] : [])];
  const goesWrong = random() < (triesOne ? GOES_WRONG_ANYWAY : GOES_WRONG);
  const turn = pick(random, WORSE);
  const { quality, distraction } = turn;
  return {
    ...sketch,
    armed,
    ...(goesWrong && { course: turn.course, log: { ...sketch.log, quality, distraction } }),
  };
}
