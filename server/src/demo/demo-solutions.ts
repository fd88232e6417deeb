import { type IfThen, type Solution, solutionIdOf } from '@locked-in/domain';

/** What the person of the demo tries: one thing for months, one since they thought of it. */
export const OPEN_FIRST = toPlan({
  cue: 'a session starts',
  action: 'open the document before anything else',
  trigger: { kind: 'start' },
});
export const GO_BACK = toPlan({
  cue: 'I open the Daily Paper',
  action: 'go back to the page I came from',
  trigger: { kind: 'site', site: 'dailypaper.example' },
});

function toPlan(plan: Solution['plan']): IfThen & { readonly solutionId: string } {
  return { ...plan, solutionId: solutionIdOf(plan) };
}
