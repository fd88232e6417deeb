import type { GoalList } from '@locked-in/contracts';
import { PATHS } from '../../api/paths.ts';
import { useReading } from '../../use-reading.ts';

/** The person's goals beside another page; undefined until they are read, or where that fails. */
export function useGoals(): { readonly list: GoalList | undefined; readonly reload: () => void } {
  const { reading, reload } = useReading<GoalList>(PATHS.goals);
  return { list: reading.kind === 'ready' ? reading.value : undefined, reload };
}
