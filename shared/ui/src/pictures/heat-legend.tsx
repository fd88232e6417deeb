import { useLocale } from '../use-locale.ts';
import { type HeatGrid, STEP_MINUTES, STEPS } from './heat-grid.ts';
import { pictureWordsIn } from './picture-words.ts';

/** What the steps and marks of the heat map mean. Only what occurs is listed. */
export function HeatLegend({ grid, hatchId }: { readonly grid: HeatGrid; readonly hatchId: string }) {
  const { heat } = pictureWordsIn(useLocale());
  return (
    <ul class="legend">
      <li class="heat-legend">
        <span>{heat.legend}</span>
        {Array.from({ length: STEPS }, (_, index) => (
          <span key={index} class="heat-key number">
            <svg width="14" height="14" aria-hidden="true">
              <rect class={`heat-cell heat-${index + 1}`} x="1" y="1" width="12" height="12" rx="2" />
            </svg>
            {`≤ ${(index + 1) * STEP_MINUTES}`}
          </span>
        ))}
      </li>
      {grid.cells.some(({ step }) => step === 0) && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <rect class="heat-cell heat-0" x="1" y="1" width="12" height="12" rx="2" />
          </svg>
          <span>{heat.heldOnly}</span>
        </li>
      )}
      {grid.cells.some(({ isWide }) => isWide) && (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <rect fill={`url(#${hatchId})`} x="1" y="4" width="12" height="6" />
          </svg>
          <span>{heat.perhaps}</span>
        </li>
      )}
    </ul>
  );
}
