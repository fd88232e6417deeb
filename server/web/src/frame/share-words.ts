import type { DayTotals } from '@locked-in/domain';
import { formatShareInterval } from '@locked-in/ui';

/** "72–81 % of what you held". */
export function shareWords({ onTaskMs, heldMs }: Pick<DayTotals, 'onTaskMs' | 'heldMs'>): string {
  if (heldMs === 0) return 'nothing was held';
  return `${formatShareInterval({ low: onTaskMs.low / heldMs, high: onTaskMs.high / heldMs })} of what you held`;
}
