import type { Segment } from '@locked-in/domain';
import type { Stay } from '../journeys/script-clock.ts';

export type Compared = {
  readonly stays: number;
  /** Mean over all stays of: time of it recorded as something else + time of its neighbours recorded as it. */
  readonly meanAbsErrorMs: number;
  /** Time recorded as what it was ÷ all time. */
  readonly attributedShare: number;
  readonly aboveWallClockMs: number;
};

export type StayError = Stay & { readonly errorMs: number };

/** A stay by what makes it that stay: who was there and what was shown. */
export function toStays(segments: readonly Segment[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { startMs, endMs, presence, page } of segments) {
    const site = page === undefined ? presence : `${presence} ${page.site}${page.path ?? ''}`;
    const last = stays.at(-1);
    if (last?.site === site && last.endMs === startMs) stays[stays.length - 1] = { ...last, endMs };
    else stays.push({ site, startMs, endMs });
  }
  return stays;
}

export type Measured = {
  readonly truth: readonly Stay[];
  readonly recorded: readonly Stay[];
  /** Nothing can last longer than from when the session was asked for until its end was answered. */
  readonly wallMs: number;
};

export function toResult({ truth, recorded, wallMs }: Measured): Compared {
  const errors = toErrors(truth, recorded);
  const attributedMs = sum(truth.map((stay) => recordedIn(stay, recorded, stay.site)));
  return {
    stays: truth.length,
    meanAbsErrorMs: Math.round(sum(errors.map(({ errorMs }) => errorMs)) / Math.max(1, errors.length)),
    attributedShare: Math.round((attributedMs / sum(truth.map(lengthOf))) * 100_000) / 100_000,
    aboveWallClockMs: Math.max(0, sum(recorded.map(lengthOf)) - wallMs),
  };
}

export function toErrors(truth: readonly Stay[], recorded: readonly Stay[]): readonly StayError[] {
  return truth.map((stay, index) => {
    const neighbours = [truth[index - 1], truth[index + 1]].filter((next) => next !== undefined);
    const missedMs = lengthOf(stay) - recordedIn(stay, recorded, stay.site);
    const spilledMs = sum(neighbours.map((next) => recordedIn(next, recorded, stay.site)));
    return { ...stay, errorMs: missedMs + spilledMs };
  });
}

function recordedIn(stay: Stay, recorded: readonly Stay[], site: string | undefined): number {
  return sum(recorded.filter((other) => other.site === site).map((other) => overlap(stay, other)));
}

function overlap(one: Stay, other: Stay): number {
  return Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs));
}

function lengthOf({ startMs, endMs }: Stay): number {
  return endMs - startMs;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
