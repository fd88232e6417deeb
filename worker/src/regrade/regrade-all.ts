import { createHash } from 'node:crypto';
import { RUBRICS, type SessionAnalysis } from '@locked-in/domain';
import {
  countOtherwiseGraded,
  type Database,
  type GradedAnalysis,
  listOtherwiseGraded,
  saveRegraded,
} from '@locked-in/store';
import { weeksOf } from '../jobs/weeks-of.ts';
import { regradeOne } from './regrade-one.ts';

export type RegradeWish = {
  readonly rubric: number;
  readonly isDryRun: boolean;
  /** Frozen reports are built once more too; otherwise they stay as they are. */
  readonly reopensReports: boolean;
};

export type Regraded = { readonly before: SessionAnalysis; readonly after: SessionAnalysis };

export type RegradeDeps = {
  readonly db: Database;
  /** Each analysis that is graded otherwise now, or would be. */
  readonly onRegraded: (regraded: Regraded) => void;
  readonly onProgress: (done: number, of: number) => void;
  /** One that could not be graded; the rest goes on. */
  readonly onFailed: (sessionId: string, error: unknown) => void;
};

export type RegradeOutcome = {
  readonly regraded: number;
  /** Analysed anew while this ran: graded by what runs there. */
  readonly overtaken: number;
  readonly failed: number;
};

const AT_ONCE = 100;

/**
 * Grades every stored analysis of another rubric by this one. What is done is saved one by one, so that a run that was
 * stopped goes on where it was; a second run finds nothing. Throws RangeError for no rubric.
 */
export async function regradeAll(deps: RegradeDeps, wish: RegradeWish): Promise<RegradeOutcome> {
  if (!RUBRICS.includes(wish.rubric)) throw new RangeError(`there is no rubric ${wish.rubric}`);
  const { db, onProgress } = deps;
  const of = await countOtherwiseGraded(db, wish.rubric);
  const counts = { regraded: 0, overtaken: 0, failed: 0 };
  let done = 0;
  let after: GradedAnalysis | undefined;
  for (;;) {
    const page = await listOtherwiseGraded(db, { rubric: wish.rubric, after, limit: AT_ONCE });
    for (const graded of page) counts[await regradeStored(deps, wish, graded)] += 1;
    done += page.length;
    after = page.at(-1);
    if (after === undefined) return counts;
    onProgress(done, Math.max(of, done));
  }
}

async function regradeStored(
  { db, onRegraded, onFailed }: RegradeDeps,
  wish: RegradeWish,
  before: GradedAnalysis,
): Promise<keyof RegradeOutcome> {
  const analysis = tryToRegrade(before, wish.rubric);
  if (analysis instanceof Error) {
    onFailed(before.sessionId, analysis);
    return 'failed';
  }
  const isKept = wish.isDryRun || (await save(db, wish, { before, analysis }));
  if (!isKept) return 'overtaken';
  onRegraded({ before: before.analysis, after: analysis });
  return 'regraded';
}

/** What was stored long ago may hold what nobody can read any more; that is no reason to leave the others. */
function tryToRegrade({ analysis }: GradedAnalysis, rubric: number): SessionAnalysis | Error {
  try {
    return regradeOne(analysis, rubric);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function save(
  db: Database,
  { rubric, reopensReports }: RegradeWish,
  { before, analysis }: { readonly before: GradedAnalysis; readonly analysis: SessionAnalysis },
): Promise<boolean> {
  const inputsHash = createHash('sha256').update(`${rubric} ${before.inputsHash}`).digest('hex');
  const weeks = await weeksOf(db, before);
  return saveRegraded(db, { before, analysis, inputsHash, weeks, reopensReports });
}
