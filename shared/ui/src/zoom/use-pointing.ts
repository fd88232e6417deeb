import type { LabelledSegment } from '@locked-in/domain';
import type { TargetedKeyboardEvent, TargetedPointerEvent, TargetedWheelEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { indexAfter } from '../use-chosen-segment.ts';
import { toGesture } from './gesture.ts';
import { indicesIn } from './merged-blocks.ts';
import type { ZoomView } from './use-zoom.ts';

export type PointingBasis = {
  readonly segments: readonly LabelledSegment[];
  readonly view: ZoomView;
  readonly onChoose?: ((index: number) => void) | undefined;
};

const CLICK_PX = 5;
const WHEEL_STEP = 0.0015;
const PAN_STEP = 0.25;

/** Reading and moving a timeline: one pointer reads or drags, two pinch, the wheel and the keys zoom. */
export function usePointing({ segments, view, onChoose }: PointingBasis) {
  const [chosenIndex, choose] = useState<number>();
  const down = useRef(new Map<number, number>());
  const travelled = useRef(0);
  const msAt = (place: number) => view.shown.startMs + place * (view.shown.endMs - view.shown.startMs);
  const indexAt = (place: number) =>
    Math.max(0, indicesIn(segments, { startMs: msAt(place), endMs: msAt(place) + 1 }).to - 1);

  function move(event: TargetedPointerEvent<HTMLElement>) {
    const before = [...down.current.values()];
    if (!down.current.has(event.pointerId)) return choose(indexAt(placeOf(event)));
    down.current.set(event.pointerId, placeOf(event));
    const { pan, zoom, at } = toGesture(before, [...down.current.values()]);
    travelled.current += Math.abs(pan) * widthOf(event);
    if (before.length === 1 && view.isWhole) return choose(indexAt(placeOf(event)));
    if (zoom === 1) view.pan(-pan);
    if (zoom !== 1) view.zoom(1 / zoom, msAt(at));
  }

  function press(event: TargetedPointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    down.current.set(event.pointerId, placeOf(event));
    if (down.current.size === 1) travelled.current = 0;
    choose(indexAt(placeOf(event)));
  }

  function release(event: TargetedPointerEvent<HTMLElement>) {
    const wasAlone = down.current.size === 1 && down.current.delete(event.pointerId);
    down.current.delete(event.pointerId);
    if (wasAlone && travelled.current < CLICK_PX) onChoose?.(indexAt(placeOf(event)));
  }

  function roll(event: TargetedWheelEvent<HTMLElement>) {
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (isSideways && view.isWhole) return;
    if (!isSideways && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (isSideways) return view.pan((event.deltaX || event.deltaY) / Math.max(1, widthOf(event)));
    view.zoom(Math.exp(event.deltaY * WHEEL_STEP * (event.deltaMode === 1 ? 20 : 1)), msAt(placeOf(event)));
  }

  function type(event: TargetedKeyboardEvent<HTMLElement>) {
    const index = chosenIndex ?? 0;
    const chosen = segments[index];
    const act = actionOf(event);
    const next = act === undefined ? indexAfter(event.key, index, segments.length) : undefined;
    if (act === undefined && next === undefined) return;
    event.preventDefault();
    if (next !== undefined) return step(next);
    if (act === 'closer') return view.closer(chosen && middleOf(chosen));
    if (act === 'further') return view.further(chosen && middleOf(chosen));
    if (act === 'whole') return view.showWhole();
    if (act === 'choose') return onChoose?.(index);
    view.pan(act === 'earlier' ? -PAN_STEP : PAN_STEP);
  }

  function step(index: number) {
    choose(index);
    const segment = segments[index];
    if (segment !== undefined) view.follow(segment);
  }

  return {
    chosenIndex,
    chosen: chosenIndex === undefined ? undefined : segments[chosenIndex],
    trackProps: {
      onPointerMove: move,
      onPointerDown: press,
      onPointerUp: release,
      onPointerCancel: (event: TargetedPointerEvent<HTMLElement>) => {
        down.current.delete(event.pointerId);
      },
      onWheel: roll,
      onKeyDown: type,
      onFocus: () => choose((index) => index ?? indicesIn(segments, view.shown).from),
    },
  };
}

type Action = 'closer' | 'further' | 'whole' | 'earlier' | 'later' | 'choose';

const ACTIONS: Readonly<Record<string, Action>> = {
  '+': 'closer',
  '=': 'closer',
  '-': 'further',
  '−': 'further',
  Home: 'whole',
  '0': 'whole',
  Enter: 'choose',
};

function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.shiftKey && event.key === 'ArrowLeft') return 'earlier';
  if (event.shiftKey && event.key === 'ArrowRight') return 'later';
  return ACTIONS[event.key];
}

type Placed = { readonly clientX: number; readonly currentTarget: Element };

function placeOf({ clientX, currentTarget }: Placed): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
}

function widthOf({ currentTarget }: Placed): number {
  return currentTarget.getBoundingClientRect().width;
}

function middleOf({ startMs, endMs }: LabelledSegment): number {
  return (startMs + endMs) / 2;
}
