import { STATISTICS, THESIS, TOOL } from './demo-goals.ts';
import * as pages from './demo-pages.ts';

/** What the person of the demo declares, in their own words, and where they do it. */
export type Pursuit = {
  readonly intent: string;
  readonly pages: pages.Pages;
  readonly goalId?: string;
};

export const CHAPTER: Pursuit = {
  intent: 'Draft chapter 2: field methods',
  pages: pages.WRITING,
  goalId: THESIS.goalId,
};
export const RESULTS: Pursuit = {
  intent: 'Draft chapter 3: results',
  pages: pages.WRITING,
  goalId: THESIS.goalId,
};
export const MAIL: Pursuit = { intent: 'Answer the reviewers', pages: pages.MAIL };
export const BUG: Pursuit = {
  intent: 'Fix the import bug in the survey tool',
  pages: pages.CODING,
  goalId: TOOL.goalId,
};
export const LECTURE: Pursuit = {
  intent: 'Watch statistics lecture 6',
  pages: pages.LECTURE,
  goalId: STATISTICS.goalId,
};
export const PAPERS: Pursuit = {
  intent: 'Read two papers on sampling',
  pages: pages.WRITING,
  goalId: THESIS.goalId,
};
export const WORKSHOP: Pursuit = { intent: 'Plan the workshop', pages: pages.PLANNING };
export const ARCHIVE: Pursuit = { intent: 'Sort the photos of the coast', pages: pages.ARCHIVE };
export const CALL: Pursuit = { intent: 'Prepare the team call', pages: pages.PLANNING };
export const MUSIC: Pursuit = { intent: 'Practise the chord changes', pages: pages.MUSIC };
export const NEXT_WEEK: Pursuit = { intent: 'Plan next week', pages: pages.PLANNING };
