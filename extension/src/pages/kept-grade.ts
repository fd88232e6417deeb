import type { ComputedGrade } from '@locked-in/domain';
import { formatInterval } from './format.ts';
import { isFields, recall, remember } from './page-memory.ts';

/** The grade of the session that was looked at last. */
export function rememberGrade(sessionId: string, grade: ComputedGrade): void {
  if (grade.kind === 'graded') remember('grades', { sessionId, ...grade.quality });
}

/** The quality of that session in words; absent while its result was never read here. */
export function recallGrade(sessionId: string): string | undefined {
  const kept = recall('grades');
  if (!isFields(kept) || kept.sessionId !== sessionId) return undefined;
  const { low, high } = kept;
  return typeof low === 'number' && typeof high === 'number' ? formatInterval({ low, high }) : undefined;
}
