import { useState } from 'preact/hooks';
import { indicesIn } from './merged-blocks.ts';
import type { Pointing, PointingBasis } from './pointing.ts';
import { usePointers } from './use-pointers.ts';
import { typeOn } from './zoom-keys.ts';
import { rollOver } from './zoom-wheel.ts';

/** Reading and moving a timeline: one pointer reads or drags, two pinch, the wheel and the keys zoom. */
export function usePointing(basis: PointingBasis) {
  const { segments, view } = basis;
  const [chosenIndex, choose] = useState<number>();
  const pointing: Pointing = { ...basis, chosenIndex, choose };
  const pointers = usePointers(pointing);
  return {
    chosenIndex,
    chosen: chosenIndex === undefined ? undefined : segments[chosenIndex],
    trackProps: {
      ...pointers,
      onWheel: rollOver(view),
      onKeyDown: typeOn(pointing),
      onFocus: () => choose((index) => index ?? indicesIn(segments, view.shown).from),
    },
  };
}
