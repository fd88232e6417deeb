import type { TrendWeek } from '@locked-in/domain';
import { percent } from '../day-layout.ts';
import { useLocale } from '../use-locale.ts';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import { PLOT, PlotBox, plotX, plotY } from './plot.tsx';
import { Diamond, PlotRows } from './plot-marks.tsx';
import { type DrawnPart, type DrawnTrend, type TrendPart, toDrawnTrend } from './trend-layout.ts';
import { readTrend, tableOfTrend, weekNumber } from './trend-words.ts';

export type GradeTrendProps = { readonly trend: readonly TrendWeek[] };

const PARTS: readonly TrendPart[] = ['distraction', 'quality'];
const MOST_NAMES = 7;

/** Both grades from week to week: a line through the middles, a band as wide as what is unknown, the own grade as a diamond. */
export function GradeTrend({ trend }: GradeTrendProps) {
  const locale = useLocale();
  const words = pictureWordsIn(locale).trend;
  const reading = readTrend(trend, locale);
  const frame = { kind: 'grade-trend', title: words.title, reading, formula: 'quality' } as const;
  if (trend.length === 0) return <Picture {...frame} />;
  const drawn = toDrawnTrend(trend);
  return (
    <Picture {...frame} table={tableOfTrend(trend, locale)}>
      <svg role="img" direction="ltr" aria-label={reading} width="100%" height={PLOT.height}>
        <PlotRows values={[100, 50, 0]} />
        <PlotBox>
          {PARTS.map((part) => (
            <g key={part} class={`trend-${part}`}>
              <path class="trend-band" d={drawn[part].bandPath} />
              <path class="trend-line" d={drawn[part].linePath} />
            </g>
          ))}
        </PlotBox>
        {PARTS.map((part) => (
          <Points key={part} part={part} drawn={drawn[part]} />
        ))}
        {drawn.own.map(({ week, x, y }) => (
          <Diamond key={week} x={plotX(x)} y={plotY(y)} />
        ))}
        <WeekNames drawn={drawn} />
      </svg>
      <Legend hasOwn={drawn.own.length > 0} />
    </Picture>
  );
}

function Points({ part, drawn }: { readonly part: TrendPart; readonly drawn: DrawnPart }) {
  return (
    <g class={`trend-${part}`}>
      {drawn.points.map(({ week, x, low, middle, high }) => (
        <g key={week}>
          <line
            class="trend-whisker"
            x1={percent(plotX(x))}
            x2={percent(plotX(x))}
            y1={plotY(low)}
            y2={plotY(high)}
          />
          <circle class="trend-dot" cx={percent(plotX(x))} cy={plotY(middle)} r="3.5" />
        </g>
      ))}
    </g>
  );
}

function WeekNames({ drawn: { weeks } }: { readonly drawn: DrawnTrend }) {
  const words = pictureWordsIn(useLocale()).trend;
  const step = Math.ceil(weeks.length / MOST_NAMES);
  return weeks
    .filter((_, index) => (weeks.length - 1 - index) % step === 0)
    .map(({ week, x }) => (
      <text key={week} class="mark-text" x={percent(plotX(x))} y={PLOT.height - 6} text-anchor="middle">
        {words.week(weekNumber(week))}
      </text>
    ));
}

function Legend({ hasOwn }: { readonly hasOwn: boolean }) {
  const { trend, columns } = pictureWordsIn(useLocale());
  return (
    <ul class="legend">
      {PARTS.toReversed().map((part) => (
        <li key={part}>
          <svg class={`trend-${part}`} width="26" height="14" aria-hidden="true">
            <rect class="trend-band" width="26" height="14" />
            <line class="trend-line" x2="26" y1="7" y2="7" />
            <circle class="trend-dot" cx="13" cy="7" r="3.5" />
          </svg>
          <span>{columns[part]}</span>
        </li>
      ))}
      {hasOwn && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <Diamond x={50} y={7} />
          </svg>
          <span>{trend.own}</span>
        </li>
      )}
      <li>{trend.band}</li>
    </ul>
  );
}
