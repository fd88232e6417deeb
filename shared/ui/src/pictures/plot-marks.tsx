import { percent } from '../day-layout.ts';
import { PLOT, plotY } from './plot.tsx';

/** What the person said; as on the dials and marks of the grades. `x` in per cent of the drawing, `y` in pixels. */
export function Diamond({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <svg class="said-own" x={percent(x)} y={y} width="1" height="1" aria-hidden="true">
      <path d="M0-5.5 5.5 0 0 5.5-5.5 0z" />
    </svg>
  );
}

/** Horizontal lines at values of 0–100, each with its number. */
export function PlotRows({ values }: { readonly values: readonly number[] }) {
  return values.map((value) => (
    <g key={value}>
      <line
        class={value === 0 ? 'ground' : 'mark'}
        x1={percent(PLOT.left)}
        x2="100%"
        y1={plotY(100 - value)}
        y2={plotY(100 - value)}
      />
      <text class="mark-text" x="0" y={plotY(100 - value) + 4}>
        {value}
      </text>
    </g>
  ));
}
