import { isDeepStrictEqual } from 'node:util';
import { analyseSession, type SessionEvent } from '@locked-in/domain';
import { type Database, readAnalysis, readEvents } from '@locked-in/store';
import { sql } from 'kysely';
import { keyOf, type Ledger } from './load/ledger.ts';
import { until } from './rig/child.ts';

export type Verdict = {
  /** I1: acknowledged and neither stored nor put aside. */
  readonly lost: number;
  /** I2: stored and never sent. */
  readonly unexpected: number;
  /** I3: sessions whose stream or measures differ from the reference model over the ledger. */
  readonly duplicated: number;
  /** I5: everything was done in time after the last fault. */
  readonly recovered: boolean;
  readonly why: readonly string[];
};

type Given = {
  /** What was put aside. */
  readonly deadKeys?: readonly string[] | undefined;
  /** A model has labelled pages: measures are not those of the rules alone. */
  readonly isJudged?: boolean | undefined;
};

const RECOVERY_MS = 120_000;

type StoredChunk = { readonly session_id: string; readonly first_seq: number; readonly copies: number };

/** Waits until nothing is left to do, then holds the database against the ledger. */
export async function check(db: Database, ledger: Ledger, given: Given): Promise<Verdict> {
  const { deadKeys = [], isJudged = false } = given;
  const late = await untilDone(db, ledger, deadKeys);
  const acked = ackedIn(ledger);
  const stored = await readStored(db);
  const keys = await readStoredKeys(db);
  const lost = acked.filter((entry) => !keys.has(keyOf(entry)) && !deadKeys.includes(keyOf(entry)));
  const unexpected = [...keys].filter((key) => !ledger.entries.has(key));
  const isPartial = lost.length > 0 || deadKeys.length > 0;
  const differing = isPartial ? [] : await findDiffering(db, ledger, isJudged);
  const doubled = stored.filter(({ copies }) => copies > 1);
  const why = [
    ...late,
    ...ledger.wrongAnswers.slice(0, 3),
    ...lost.slice(0, 3).map((entry) => `lost ${keyOf(entry)}`),
    ...differing.slice(0, 3),
  ];
  return {
    lost: lost.length,
    unexpected: unexpected.length,
    duplicated: doubled.length + differing.length,
    recovered: late.length === 0 && ledger.wrongAnswers.length === 0,
    why,
  };
}

async function untilDone(
  db: Database,
  ledger: Ledger,
  deadKeys: readonly string[],
): Promise<readonly string[]> {
  const isStored = async () => {
    const keys = await readStoredKeys(db);
    return ackedIn(ledger).every((entry) => keys.has(keyOf(entry)) || deadKeys.includes(keyOf(entry)));
  };
  try {
    await until('everything acknowledged is stored', () => isStored().catch(isAway), RECOVERY_MS);
    await until('every session is analysed', () => isAnalysed(db).catch(isAway), RECOVERY_MS);
    return [];
  } catch (error) {
    return [`${error instanceof Error ? error.message : error} (${ledger.sessions.length} sessions)`];
  }
}

/** The database was killed a moment ago: asked again. */
function isAway(): boolean {
  return false;
}

async function isAnalysed(db: Database): Promise<boolean> {
  return (await countDue(db)) === 0;
}

function ackedIn({ entries }: Ledger) {
  return [...entries.values()].filter(({ state }) => state === 'acked');
}

async function readStoredKeys(db: Database): Promise<ReadonlySet<string>> {
  const stored = await readStored(db);
  return new Set(stored.map((row) => keyOf({ sessionId: row.session_id, firstSeq: row.first_seq })));
}

async function countDue(db: Database): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from focus_session where due_at is not null`.execute(db);
  return rows[0]?.n ?? 0;
}

async function readStored(db: Database): Promise<readonly StoredChunk[]> {
  const { rows } = await sql<StoredChunk>`
    select session_id, first_seq, count(*)::int as copies from event_chunk
    group by user_id, session_id, device_id, first_seq`.execute(db);
  return rows;
}

/** Streams and measures must be those of the pure domain over what the ledger says was sent. */
async function findDiffering(db: Database, ledger: Ledger, isJudged: boolean): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const { sessionId, userId, chunks } of ledger.sessions) {
    const events: readonly SessionEvent[] = chunks.flatMap((chunk) => chunk.events);
    const stored = await readEvents(db, { userId, sessionId });
    if (!isDeepStrictEqual(stored, events)) differing.push(`stream of ${sessionId} differs`);
    if (isJudged) continue;
    const analysis = await readAnalysis(db, { userId, sessionId });
    const { measures } = analyseSession({ sessionId, events, rules: [] });
    if (!isDeepStrictEqual(plain(analysis?.measures), plain(measures)))
      differing.push(`measures of ${sessionId} differ`);
  }
  return differing;
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
