import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { toGesture } from './gesture.ts';
import { indicesIn } from './merged-blocks.ts';
import { msAt, placeOf, widthOf } from './place.ts';
import type { Pointing } from './pointing.ts';

type PointerOn = TargetedPointerEvent<HTMLElement>;

/** Less far is a press and no drag. */
const PRESS_PX = 5;

/** A pointer that is not down reads; one that is down drags, or reads where there is nothing to drag; two pinch. */
export function usePointers({ segments, view, choose, onChoose }: Pointing) {
  const down = useRef(new Map<number, number>());
  const travelled = useRef(0);
  const indexAt = (event: PointerOn) => {
    const ms = msAt(view.shown, placeOf(event));
    return Math.max(0, indicesIn(segments, { startMs: ms, endMs: ms + 1 }).to - 1);
  };

  function move(event: PointerOn) {
    const before = [...down.current.values()];
    if (!down.current.has(event.pointerId)) return choose(indexAt(event));
    down.current.set(event.pointerId, placeOf(event));
    const { pan, zoom, at } = toGesture(before, [...down.current.values()]);
    travelled.current += Math.abs(pan) * widthOf(event);
    if (before.length === 1 && view.isWhole) return choose(indexAt(event));
    if (zoom === 1) return view.pan(-pan);
    view.zoom(1 / zoom, msAt(view.shown, at));
  }

  function press(event: PointerOn) {
    event.currentTarget.setPointerCapture(event.pointerId);
    down.current.set(event.pointerId, placeOf(event));
    if (down.current.size === 1) travelled.current = 0;
    choose(indexAt(event));
  }

  function release(event: PointerOn) {
    const wasAlone = down.current.size === 1;
    const wasDown = down.current.delete(event.pointerId);
    if (wasDown && wasAlone && travelled.current < PRESS_PX) onChoose?.(indexAt(event));
  }

  return {
    onPointerMove: move,
    onPointerDown: press,
    onPointerUp: release,
    onPointerCancel: (event: PointerOn) => void down.current.delete(event.pointerId),
  };
}
