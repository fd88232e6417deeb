import type { LabelledSegment } from '@locked-in/domain';
import { minutesOfDay } from './day-clock.ts';
import { formatClock } from './format.ts';
import { DEFAULT_LOCALE } from './locale.ts';
import { type StretchKind, stretchKindOf } from './stretch.ts';

/** One drawn block of a timeline, in per cent of its width. */
export type Block = {
  readonly segment: LabelledSegment;
  readonly kind: StretchKind;
  readonly left: number;
  readonly width: number;
};

export type Tick = { readonly left: number; readonly text: string };

export type Range = { readonly startMs: number; readonly endMs: number };

const MINUTE_MS = 60_000;
const STEP_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480];
const MOST_TICKS = 6;
/** Ticks nearer to an end than this share of the width would run into the end's own clock, of so much per letter. */
const EDGE = 9;
const EDGE_PER_LETTER = 1.8;
/** Per cent of a phone's width that a letter of an end's time and half a tick's take up. */
const PER_LETTER = 3.6;

export function rangeOf(segments: readonly LabelledSegment[]): Range {
  return { startMs: segments[0]?.startMs ?? 0, endMs: segments.at(-1)?.endMs ?? 0 };
}

/** Where each segment is drawn. Pauses stay empty. */
export function toBlocks(segments: readonly LabelledSegment[]): readonly Block[] {
  const range = rangeOf(segments);
  return segments.map((segment) => ({
    segment,
    kind: stretchKindOf(segment),
    left: shareOf(segment.startMs, range),
    width: shareOf(segment.endMs, range) - shareOf(segment.startMs, range),
  }));
}

/** Round clock times between the two ends, at most six, in the person's zone. */
export function toTicks(range: Range, timeZone: string, locale = DEFAULT_LOCALE): readonly Tick[] {
  const stepMs = stepFor(range) * MINUTE_MS;
  const first = range.startMs + ((stepMs - (msOfDay(range.startMs, timeZone) % stepMs)) % stepMs);
  const ticks: Tick[] = [];
  for (let ms = first; ms < range.endMs; ms += stepMs) {
    const [left, text] = [shareOf(ms, range), formatClock(ms, timeZone, locale)];
    const edge = Math.max(EDGE, text.length * EDGE_PER_LETTER);
    if (left > edge && left < 100 - edge) ticks.push({ left, text });
  }
  return ticks;
}

/** Where little room is, a tick beside an end would be written over its time; nearer, the longer the time is. */
export function tickClass({ left, text }: Tick): string {
  const room = text.length * PER_LETTER;
  return left > room && left < 100 - room ? 'axis-tick' : 'axis-tick is-near-end';
}

/** The index of the segment at a place of the width, 0–1; in a pause, the segment before it. */
export function indexAt(segments: readonly LabelledSegment[], place: number): number {
  const { startMs, endMs } = rangeOf(segments);
  const ms = startMs + place * (endMs - startMs);
  return Math.max(
    0,
    segments.findLastIndex((segment) => segment.startMs <= ms),
  );
}

function stepFor({ startMs, endMs }: Range): number {
  const minutes = (endMs - startMs) / MINUTE_MS;
  return STEP_MINUTES.find((step) => minutes / step <= MOST_TICKS) ?? 720;
}

/** A moment's place, in per cent of the width. */
export function shareOf(ms: number, { startMs, endMs }: Range): number {
  return endMs === startMs ? 0 : ((ms - startMs) / (endMs - startMs)) * 100;
}

function msOfDay(ms: number, timeZone: string): number {
  return minutesOfDay(ms, timeZone) * MINUTE_MS + (ms % MINUTE_MS);
}
