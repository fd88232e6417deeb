import type { PlanTrigger } from '@locked-in/domain';
import { sayDuration } from './words.ts';

/** What follows "If": `I open video.test`. */
export function sayTrigger(trigger: PlanTrigger): string {
  if (trigger.kind === 'start') return 'I press start';
  if (trigger.kind === 'site') return `I open ${trigger.site}`;
  return `${sayDuration(trigger.afterMs)} of the session have passed`;
}
