import type { TrialEffect, TriedSolution } from '@locked-in/domain';
import { scaleLinear } from 'd3-scale';
import { percent } from '../day-layout.ts';
import { useLocale } from '../use-locale.ts';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import {
  countsOf,
  type Estimated,
  isEstimated,
  isMoreThanChance,
  planWords,
  reachOf,
  readEffect,
  readTrials,
  signed,
  tableOfTrials,
} from './trial-words.ts';

export type TrialEffectsProps = {
  readonly solutions: readonly Pick<TriedSolution, 'solutionId' | 'plan' | 'effect'>[];
};

/** Everything that was tried, one under the other on one scale. */
export function TrialEffects({ solutions }: TrialEffectsProps) {
  const locale = useLocale();
  const { trial } = pictureWordsIn(locale);
  const frame = {
    kind: 'trial-effects',
    title: trial.title,
    reading: readTrials(solutions, locale),
    formula: 'trialEffect',
  } as const;
  if (solutions.length === 0) return <Picture {...frame} />;
  const reach = reachOf(solutions.map(({ effect }) => effect));
  return (
    <Picture {...frame} table={tableOfTrials(solutions, locale)}>
      <ol class="trial-list">
        {solutions.map(({ solutionId, plan, effect }) => (
          <li key={solutionId} class="trial-row">
            <p class="trial-plan" dir="auto">
              {planWords(plan, locale)}
            </p>
            <TrialEffectMark effect={effect} reach={reach} />
          </li>
        ))}
      </ol>
    </Picture>
  );
}

export type TrialEffectMarkProps = {
  readonly effect: TrialEffect;
  /** Half the width of the scale in points; absent: what this effect needs. */
  readonly reach?: number | undefined;
};

/**
 * One effect: a dot for the difference, a line for its interval, around no difference; or how far the counting is.
 *
 *     lower ------|--o--|---- higher
 */
export function TrialEffectMark({ effect, reach = reachOf([effect]) }: TrialEffectMarkProps) {
  const locale = useLocale();
  const reading = readEffect(effect, locale);
  return (
    <div class="trial-effect">
      {isEstimated(effect) ? (
        <Interval effect={effect} reach={reach} reading={reading} />
      ) : (
        <Counting {...effect} reading={reading} />
      )}
      <p class="small">{reading}</p>
      {isEstimated(effect) && <p class="small muted number">{countsOf(effect, locale)}</p>}
    </div>
  );
}

type IntervalProps = { readonly effect: Estimated; readonly reach: number; readonly reading: string };

function Interval({ effect, reach, reading }: IntervalProps) {
  const locale = useLocale();
  const { lower, higher } = pictureWordsIn(locale).trial;
  const x = scaleLinear([-reach, reach], [2, 98]).clamp(true);
  const [low, high, middle] = [effect.low, effect.high, effect.effect].map((points) => percent(x(points)));
  return (
    <svg
      class={isMoreThanChance(effect) ? 'is-known' : undefined}
      role="img"
      direction="ltr"
      aria-label={reading}
      width="100%"
      height="52"
    >
      <line class="ground" x1="2%" x2="98%" y1="16" y2="16" />
      <line class="no-difference" x1="50%" x2="50%" y1="2" y2="30" />
      <line class="effect-range" x1={low} x2={high} y1="16" y2="16" />
      <line class="effect-end" x1={low} x2={low} y1="10" y2="22" />
      <line class="effect-end" x1={high} x2={high} y1="10" y2="22" />
      <circle class="effect-dot" cx={middle} cy="16" r="6" />
      <text class="mark-text" x="2%" y="46">
        {`${signed(-reach, locale)} ${lower}`}
      </text>
      <text class="mark-text" x="50%" y="46" text-anchor="middle">
        0
      </text>
      <text class="mark-text" x="98%" y="46" text-anchor="end">
        {`${signed(reach, locale)} ${higher}`}
      </text>
    </svg>
  );
}

type CountingProps = { readonly have: number; readonly need: number; readonly reading: string };

/** One box for each session that is needed, filled for each that there is. */
function Counting({ have, need, reading }: CountingProps) {
  return (
    <svg class="trial-count" role="img" direction="ltr" aria-label={reading} width={need * 16} height="16">
      {Array.from({ length: need }, (_, index) => (
        <rect
          key={index}
          class={index < have ? 'is-there' : 'is-missing'}
          x={index * 16 + 1}
          y="2"
          width="12"
          height="12"
          rx="2"
        />
      ))}
    </svg>
  );
}
