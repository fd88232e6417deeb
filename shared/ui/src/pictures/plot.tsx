import type { ComponentChildren } from 'preact';
import { percent } from '../day-layout.ts';

/** Where the field of a plot with axes lies: across in per cent of the width, down in pixels. */
export const PLOT = { left: 13, top: 12, field: 190, height: 232 } as const;

/** From per cent of the field to per cent of the drawing. */
export function plotX(share: number): number {
  return PLOT.left + (share / 100) * (100 - PLOT.left);
}

/** From per cent of the field, counted downwards, to pixels of the drawing. */
export function plotY(share: number): number {
  return PLOT.top + (share / 100) * PLOT.field;
}

/** Paths in a box of 1000 × 1000 that fills the field, however wide it is. Lines keep their width by CSS. */
export function PlotBox({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="plot-box"
      x={percent(PLOT.left)}
      y={PLOT.top}
      width={percent(100 - PLOT.left)}
      height={PLOT.field}
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
