import { type Interval, middleOfInterval, nextWeek, type TrendWeek } from '@locked-in/domain';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';

export type TrendPart = 'quality' | 'distraction';

export type DrawnPart = {
  readonly linePath: string;
  readonly bandPath: string;
  readonly points: readonly {
    readonly week: string;
    readonly x: number;
    readonly low: number;
    readonly middle: number;
    readonly high: number;
  }[];
};

export type DrawnTrend = Readonly<Record<TrendPart, DrawnPart>> & {
  /** Every week from the first to the last, with a grade or without. */
  readonly weeks: readonly { readonly week: string; readonly x: number }[];
  readonly own: readonly { readonly week: string; readonly x: number; readonly y: number }[];
};

const BOX = 1000;
const MOST_WEEKS = 104;
const y = scaleLinear([0, 100], [BOX, 0]);

/** Paths in a box of 1000 × 1000, all else in per cent of it. A week without a grade breaks the line. */
export function toDrawnTrend(trend: readonly TrendWeek[]): DrawnTrend {
  const weeks = weeksOf(trend);
  const place = scalePoint(weeks, [0, BOX]).padding(weeks.length > 1 ? 0.35 : 0);
  const xOf = (week: string) => place(week) ?? 0;
  const slots = weeks.map((week) => ({ week, found: trend.find((one) => one.week === week) }));
  const draw = (part: TrendPart) =>
    toPart(slots.map(({ week, found }) => ({ x: xOf(week), week, interval: found?.[part] })));
  return {
    weeks: weeks.map((week) => ({ week, x: xOf(week) / 10 })),
    quality: draw('quality'),
    distraction: draw('distraction'),
    own: trend.flatMap(({ week, ownQuality }) =>
      ownQuality === undefined ? [] : [{ week, x: xOf(week) / 10, y: y(ownQuality) / 10 }],
    ),
  };
}

type Slot = { readonly week: string; readonly x: number; readonly interval: Interval | undefined };
type Filled = Slot & { readonly interval: Interval };

function toPart(slots: readonly Slot[]): DrawnPart {
  const isFilled = (slot: Slot): slot is Filled => slot.interval !== undefined;
  const ends = ({ interval }: Slot) => interval ?? { low: 0, high: 0 };
  const band = area<Slot>(
    (slot) => slot.x,
    (slot) => y(ends(slot).low),
    (slot) => y(ends(slot).high),
  );
  const middle = line<Slot>(
    (slot) => slot.x,
    (slot) => y(middleOfInterval(ends(slot))),
  );
  return {
    bandPath: band.defined(isFilled)(slots) ?? '',
    linePath: middle.defined(isFilled)(slots) ?? '',
    points: slots.filter(isFilled).map(({ week, x, interval }) => ({
      week,
      x: x / 10,
      low: y(interval.low) / 10,
      middle: y(middleOfInterval(interval)) / 10,
      high: y(interval.high) / 10,
    })),
  };
}

function weeksOf(trend: readonly TrendWeek[]): readonly string[] {
  const [first, last] = [trend[0]?.week, trend.at(-1)?.week];
  if (first === undefined || last === undefined) return [];
  const weeks = [first];
  while (weeks.length < MOST_WEEKS && (weeks.at(-1) ?? last) < last)
    weeks.push(nextWeek(weeks.at(-1) ?? last));
  return weeks;
}
