import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  analyseSession,
  type ComputedGrade,
  intentOf,
  type LabelRule,
  type PageVerdict,
  type Relabelled,
  RUBRIC,
  relabelAnalysis,
  type SessionEvent,
} from '@locked-in/domain';
import {
  type Database,
  type HashedAnalysis,
  readHashed,
  readKeptEvents,
  readLabelRules,
  readSession,
} from '@locked-in/store';

const GONE: ComputedGrade = { kind: 'withheld', rubric: RUBRIC, reason: 'events-gone' };

type SessionKey = { readonly userId: string; readonly sessionId: string };

/** What an analysis is made of: the events, or what was made of them before they were past their retention. */
export type Basis = {
  readonly sessionId: string;
  readonly intent: string;
  readonly rules: readonly LabelRule[];
} & (
  | {
      readonly events: readonly SessionEvent[];
      /** Some are past their retention, and nothing was made of them before. */
      readonly areGone: boolean;
    }
  | { readonly stored: HashedAnalysis }
);

export async function readBasis(db: Database, { userId, sessionId }: SessionKey): Promise<Basis> {
  const { events, isOutlived } = await readKeptEvents(db, { userId, sessionId });
  const rules = await readLabelRules(db, userId);
  const stored = isOutlived ? await readHashed(db, { userId, sessionId }) : undefined;
  if (stored === undefined)
    return { sessionId, intent: intentOf(events), rules, events, areGone: isOutlived };
  const session = await readSession(db, { userId, sessionId });
  return { sessionId, intent: session?.intent ?? '', rules, stored };
}

export function analyseBasis(basis: Basis, verdicts: readonly PageVerdict[]): Relabelled {
  if ('stored' in basis) return relabelAnalysis(basis.stored.analysis, { ...basis, verdicts });
  const made = analyseSession({ ...basis, verdicts });
  return basis.areGone ? { ...made, computed: GONE } : made;
}

/**
 * The same hash means that the same analysis would come out again. What comes out of a stored analysis as it was has its
 * hash, so that what a model said of it stays.
 */
export function hashBasis(basis: Basis, verdicts: readonly PageVerdict[], made: Relabelled): string {
  const { rules } = basis;
  if (!('stored' in basis)) return hash({ rubric: RUBRIC, events: basis.events, rules, verdicts });
  const { analysis, inputsHash } = basis.stored;
  if (isDeepStrictEqual(toPlain(made), toPlain(partOf(analysis, made)))) return inputsHash;
  return hash({ rubric: RUBRIC, segments: made.segments, rules, verdicts });
}

function partOf(analysis: HashedAnalysis['analysis'], made: Relabelled) {
  return Object.fromEntries(Object.entries(analysis).filter(([name]) => name in made));
}

function toPlain(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function hash(inputs: object): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
