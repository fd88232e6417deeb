import {
  calendarOf,
  gradeSession,
  type SessionAnalysis,
  type SessionEvent,
  toSegments,
  weekOf,
} from '@locked-in/domain';
import {
  createPerson,
  type Database,
  listOtherwiseGraded,
  markRevealed,
  readAnalysis,
  readEvents,
  readReport,
  readSession,
  recordChunks,
  saveRegraded,
  toNewChunk,
} from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { analyseSessions } from '../jobs/analyse-sessions.ts';
import { buildWeeklyReports } from '../jobs/build-weekly-reports.ts';
import { copyAnalysed } from '../testing/copy-analysed.ts';
import { LOGGED, MORNING, mintSender, type Sender } from '../testing/sessions.ts';
import { type Regraded, type RegradeWish, regradeAll } from './regrade-all.ts';
import { regradeOne } from './regrade-one.ts';

const EVENTS = [...MORNING, ...LOGGED];
const WEEK = weekOf(EVENTS[0]?.occurredAtMs ?? 0, calendarOf('UTC'));

let db: Database;
let userId: string;
let told: Regraded[];
let progress: string[];
let failed: string[];

beforeEach(async () => {
  const database = await cloneTestDatabase();
  onTestFinished(database.drop);
  db = database.db;
  userId = await createPerson(db, { name: 'Ada' });
  [told, progress, failed] = [[], [], []];
});

test('stored analyses are graded by the other rubric, and back; nothing else of them changes', async () => {
  const sender = await live();
  await markRevealed(db, sender);
  const before = await everythingOf(sender);
  expect(await regrade({ rubric: 1 })).toEqual({ regraded: 1, overtaken: 0, failed: 0 });
  const analysis = await analysisOf(sender);
  expect(analysis.computed).toEqual(gradeSession(analysis.measures, 1));
  expect(analysis.computed).not.toEqual(before.analysis?.computed);
  expect(told).toEqual([{ before: before.analysis, after: analysis }]);
  const { analysis: _, ...rest } = await everythingOf(sender);
  const { analysis: __, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  await regrade({ rubric: 2 });
  expect(await everythingOf(sender)).toEqual(before);
});

test('a dry run shows the same differences and changes nothing', async () => {
  const sender = await live();
  await build();
  const before = await everythingOf(sender);
  expect(await regrade({ rubric: 1, isDryRun: true })).toEqual({ regraded: 1, overtaken: 0, failed: 0 });
  const shown = told.map(({ after }) => after.computed);
  expect(await everythingOf(sender)).toEqual(before);
  expect(await isReportDue()).toBe(false);
  await regrade({ rubric: 1 });
  expect(told.slice(1).map(({ after }) => after.computed)).toEqual(shown);
});

test('what was stopped goes on where it was, and a second run finds nothing', async () => {
  for (let count = 0; count < 5; count++) await live();
  const stopped = regrade({ rubric: 1 }, () => {
    if (told.length === 2) throw new Error('stopped');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(await rubrics()).toEqual([1, 1, 2, 2, 2]);
  expect(await regrade({ rubric: 1 })).toMatchObject({ regraded: 3 });
  expect(await regrade({ rubric: 1 })).toMatchObject({ regraded: 0 });
  expect(await rubrics()).toEqual([1, 1, 1, 1, 1]);
});

test('more analyses than are read at once are all graded, with progress', async () => {
  const sender = await live();
  await copyAnalysed(db, { sender, events: EVENTS, times: 230 });
  expect(await regrade({ rubric: 1 })).toMatchObject({ regraded: 231 });
  expect(progress).toEqual(['100 of 231', '200 of 231', '231 of 231']);
  expect(new Set(told.map(({ before }) => before.sessionId)).size).toBe(231);
});

test('one that cannot be read is told, and keeps nobody else from being graded', async () => {
  const broken = await live();
  await live();
  await db
    .updateTable('session_analysis')
    .set({ segments: JSON.stringify([null]) })
    .where('session_id', '=', broken.sessionId)
    .execute();
  expect(await regrade({ rubric: 1 })).toEqual({ regraded: 1, overtaken: 0, failed: 1 });
  expect(failed).toEqual([broken.sessionId]);
});

test('an analysis that was made anew meanwhile, or a model has spoken of, stays as it is', async () => {
  const sender = await live();
  for (const change of [{ inputs_hash: 'anew' }, { ai: JSON.stringify({ kind: 'silent', reason: 'off' }) }]) {
    const [before] = await listOtherwiseGraded(db, { rubric: 1, limit: 1 });
    if (!before) throw new Error('there must be one');
    await db.updateTable('session_analysis').set(change).execute();
    const analysis = regradeOne(before.analysis, 1);
    const saved = { before, analysis, inputsHash: 'b', weeks: [WEEK], reopensReports: false };
    expect(await saveRegraded(db, saved)).toBe(false);
  }
  expect((await analysisOf(sender)).computed.rubric).toBe(2);
});

test('the open week is built again with the new grade', async () => {
  await live();
  await build();
  const before = await readReport(db, { userId, week: WEEK });
  await regrade({ rubric: 1 });
  expect(await isReportDue()).toBe(true);
  expect(await build()).toBe(1);
  const after = await readReport(db, { userId, week: WEEK });
  expect(after?.report.sessions).not.toEqual(before?.report.sessions);
});

test('a frozen report stays as it is, unless it is asked for', async () => {
  await live();
  await build();
  await freeze();
  const frozen = await readReport(db, { userId, week: WEEK });
  await regrade({ rubric: 1 });
  expect(await build()).toBe(0);
  expect(await readReport(db, { userId, week: WEEK })).toEqual(frozen);
  await regrade({ rubric: 2 });
  await regrade({ rubric: 1, reopensReports: true });
  expect(await build()).toBe(1);
  expect((await readReport(db, { userId, week: WEEK }))?.report.sessions).not.toEqual(
    frozen?.report.sessions,
  );
});

test('a rubric that never was is an error before anything is touched', async () => {
  await live();
  await expect(regrade({ rubric: 9 })).rejects.toThrow(RangeError);
  expect(await rubrics()).toEqual([2]);
});

async function live(events: readonly SessionEvent[] = EVENTS): Promise<Sender> {
  const sender = mintSender(userId);
  const head = { ...sender, firstSeq: 0, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, events)]);
  await analyseSessions(deps());
  return sender;
}

function regrade(
  wish: Pick<RegradeWish, 'rubric'> & Partial<RegradeWish>,
  onTold: () => void = () => undefined,
) {
  return regradeAll(
    {
      db,
      onRegraded: (regraded) => {
        told.push(regraded);
        onTold();
      },
      onProgress: (done, of) => progress.push(`${done} of ${of}`),
      onFailed: (sessionId) => failed.push(sessionId),
    },
    { isDryRun: false, reopensReports: false, ...wish },
  );
}

/** Everything that a new rubric must leave alone, with the analysis beside it. */
async function everythingOf(sender: Sender) {
  const revealed = await db
    .selectFrom('session_analysis')
    .select(['revealed_at', 'analysed_at', 'received'])
    .where('session_id', '=', sender.sessionId)
    .executeTakeFirst();
  return {
    analysis: await readAnalysis(db, sender),
    summary: await readSession(db, sender),
    segments: toSegments(await readEvents(db, sender)),
    revealed,
  };
}

async function analysisOf(sender: Sender): Promise<SessionAnalysis> {
  const analysis = await readAnalysis(db, sender);
  if (!analysis) throw new Error('there must be an analysis');
  return analysis;
}

async function rubrics(): Promise<readonly number[]> {
  const rows = await db.selectFrom('session_analysis').select('rubric').orderBy('rubric').execute();
  return rows.map(({ rubric }) => rubric);
}

async function freeze(): Promise<void> {
  await db.updateTable('weekly_report').set({ frozen_at: new Date(), due_at: null }).execute();
}

async function isReportDue(): Promise<boolean> {
  const row = await db
    .selectFrom('weekly_report')
    .select('due_at')
    .where('user_id', '=', userId)
    .where('week', '=', WEEK)
    .executeTakeFirst();
  return row !== undefined && row.due_at !== null && row.due_at.getTime() <= Date.now() + 60_000;
}

function build(): Promise<number> {
  return buildWeeklyReports(deps());
}

function deps() {
  return { db, announce: async () => undefined, logger: pino({ level: 'silent' }) };
}
