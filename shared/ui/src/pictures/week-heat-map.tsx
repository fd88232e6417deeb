import type { HeatMap } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { percent } from '../day-layout.ts';
import { dayWords } from '../day-words.ts';
import { Hatch } from '../hatch.tsx';
import { useLocale } from '../use-locale.ts';
import { axisStepOf, type HeatGrid, type PlacedCell, toHeatGrid } from './heat-grid.ts';
import { HeatLegend } from './heat-legend.tsx';
import { readCell, readHeatMap, tableOfHeatMap } from './heat-words.ts';
import { hourClock } from './hour-clock.ts';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

export type WeekHeatMapProps = {
  /** The days of the report, in its order; a cell's `day` counts in it. */
  readonly days: readonly { readonly date: string }[];
  readonly heatMap: HeatMap;
};

const LEFT = 11;
const ROW = 30;
const TOP = 22;

/**
 * Hours across, days down: the more of an hour was on task, the darker, with the minutes in it.
 *
 *          09  10  11
 *     Mon  ▒12 █52
 *     Tue      ▓40 ░8
 */
export function WeekHeatMap({ days, heatMap }: WeekHeatMapProps) {
  const locale = useLocale();
  const { heat } = pictureWordsIn(locale);
  const reading = readHeatMap(days, heatMap, locale);
  const frame = { kind: 'week-heat-map', title: heat.title, reading, formula: 'onTask' } as const;
  if (heatMap.cells.length === 0) return <Picture {...frame} />;
  return (
    <Picture {...frame} table={tableOfHeatMap(days, heatMap, locale)}>
      <Drawing days={days} grid={toHeatGrid(heatMap)} reading={reading} />
    </Picture>
  );
}

type DrawingProps = Pick<WeekHeatMapProps, 'days'> & { readonly grid: HeatGrid; readonly reading: string };

function Drawing({ days, grid, reading }: DrawingProps) {
  const hatchId = useId();
  const width = (100 - LEFT) / grid.hours.length;
  return (
    <>
      <svg role="img" direction="ltr" aria-label={reading} width="100%" height={TOP + days.length * ROW}>
        <defs>
          <Hatch id={hatchId} />
        </defs>
        <Ground days={days} grid={grid} width={width} />
        {grid.cells.map((cell) => (
          <Cell
            key={`${cell.day} ${cell.hour}`}
            cell={cell}
            days={days}
            at={{ left: LEFT + cell.column * width, width: width * 0.94, hatchId }}
          />
        ))}
      </svg>
      <HeatLegend grid={grid} hatchId={hatchId} />
    </>
  );
}

function Ground({ days, grid, width }: Omit<DrawingProps, 'reading'> & { readonly width: number }) {
  const locale = useLocale();
  const xOf = (column: number) => percent(LEFT + column * width);
  return (
    <>
      {grid.hours.map((hour, column) =>
        column % axisStepOf(grid) === 0 ? (
          <text key={hour} class="mark-text" x={xOf(column)} y="12">
            {hourClock(hour, locale)}
          </text>
        ) : null,
      )}
      {days.map(({ date }, day) => (
        <g key={date}>
          <text class="day-name" x="0" y={TOP + day * ROW + 18}>
            {dayWords(date, locale).short}
          </text>
          {grid.hours.map((hour, column) => (
            <rect
              key={hour}
              class="heat-ground"
              x={xOf(column)}
              y={TOP + day * ROW}
              width={percent(width * 0.94)}
              height={ROW - 3}
            />
          ))}
        </g>
      ))}
    </>
  );
}

type At = { readonly left: number; readonly width: number; readonly hatchId: string };

function Cell({
  cell,
  days,
  at,
}: Pick<DrawingProps, 'days'> & { readonly cell: PlacedCell; readonly at: At }) {
  const box = {
    x: percent(at.left),
    y: TOP + cell.day * ROW,
    width: percent(at.width),
    height: ROW - 3,
    rx: 3,
  };
  return (
    <g>
      <title>{readCell(days, cell, useLocale())}</title>
      <rect class={`heat-cell heat-${cell.step}`} {...box} />
      {cell.isWide && <rect fill={`url(#${at.hatchId})`} {...box} y={box.y + ROW - 9} height="6" rx="0" />}
      <text
        class={`heat-minutes heat-on-${cell.step}`}
        x={percent(at.left + at.width / 2)}
        y={box.y + (cell.isWide ? 15 : 18)}
        text-anchor="middle"
      >
        {Math.round(cell.onTaskMs.low / 60_000)}
      </text>
    </g>
  );
}
