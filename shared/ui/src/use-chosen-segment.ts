import type { LabelledSegment } from '@locked-in/domain';
import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { indexAt } from './timeline-layout.ts';

const PAGE = 10;

/** Which segment of a timeline is being read, by pointer or by keys. */
export function useChosenSegment(segments: readonly LabelledSegment[]) {
  const [chosenIndex, choose] = useState<number>();
  const trackProps = {
    onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => choose(indexAt(segments, placeOf(event))),
    onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => choose(indexAt(segments, placeOf(event))),
    onFocus: () => choose((index) => index ?? 0),
    onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
      const next = indexAfter(event.key, chosenIndex ?? 0, segments.length);
      if (next === undefined) return;
      event.preventDefault();
      choose(next);
    },
  };
  return { chosenIndex, chosen: chosenIndex === undefined ? undefined : segments[chosenIndex], trackProps };
}

/** Where a key leads from a segment; undefined for keys that mean nothing here. */
export function indexAfter(key: string, index: number, length: number): number | undefined {
  const next = { ...stepsFrom(index), Home: 0, End: length - 1 }[key];
  return next === undefined ? undefined : Math.min(length - 1, Math.max(0, next));
}

function stepsFrom(index: number): Record<string, number> {
  return {
    ArrowRight: index + 1,
    ArrowDown: index - 1,
    ArrowLeft: index - 1,
    ArrowUp: index + 1,
    PageUp: index + PAGE,
    PageDown: index - PAGE,
  };
}

function placeOf(event: TargetedPointerEvent<HTMLElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return width === 0 ? 0 : (event.clientX - left) / width;
}
