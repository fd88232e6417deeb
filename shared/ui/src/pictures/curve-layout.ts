import type { HalfLifeCurve, SurvivalStep } from '@locked-in/domain';
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { toHoursScale } from '../hours-scale.ts';

export type SeenCurve = Extract<HalfLifeCurve, { readonly kind: 'curve' }>;

/** A curve as it is drawn: paths in a box of 1000 × 1000 that is stretched, everything else in per cent. */
export type DrawnCurve = {
  readonly linePath: string;
  readonly bandPath: string;
  readonly marks: readonly { readonly ms: number; readonly x: number }[];
  readonly censored: readonly { readonly x: number; readonly y: number }[];
  /** Where the curve meets one half; absent where it does not. */
  readonly halfX?: number | undefined;
};

const BOX = 1000;

export function toDrawnCurve(curve: SeenCurve): DrawnCurve {
  const scale = toHoursScale(endOf(curve), 10 * 60_000);
  const x = scaleLinear([0, scale.topMs], [0, BOX]);
  const y = scaleLinear([0, 1], [BOX, 0]);
  const points = toPoints(curve);
  return {
    linePath:
      line<SurvivalStep>(
        (step) => x(step.atMs),
        (step) => y(step.share),
      ).curve(curveStepAfter)(points) ?? '',
    bandPath:
      area<SurvivalStep>(
        (step) => x(step.atMs),
        (step) => y(step.low),
        (step) => y(step.high),
      ).curve(curveStepAfter)(points) ?? '',
    marks: scale.marksMs.map((ms) => ({ ms, x: x(ms) / 10 })),
    censored: curve.censoredAtMs.map((ms) => ({ x: x(ms) / 10, y: y(shareAt(curve, ms)) / 10 })),
    ...(curve.halfLifeMs !== undefined && { halfX: x(curve.halfLifeMs) / 10 }),
  };
}

/** The share still undistracted at a moment: that of the last step up to it. */
export function shareAt({ steps }: Pick<SeenCurve, 'steps'>, ms: number): number {
  return steps.findLast(({ atMs }) => atMs <= ms)?.share ?? 1;
}

/** From everything at 0 to the last moment that anything was seen. */
function toPoints(curve: SeenCurve): readonly SurvivalStep[] {
  const first: SurvivalStep = { atMs: 0, share: 1, low: 1, high: 1, atRisk: curve.sessions, happened: 0 };
  const last = curve.steps.at(-1) ?? first;
  return [first, ...curve.steps, { ...last, atMs: Math.max(last.atMs, endOf(curve)) }];
}

function endOf({ steps, censoredAtMs }: SeenCurve): number {
  return Math.max(steps.at(-1)?.atMs ?? 0, ...censoredAtMs.slice(-1));
}
