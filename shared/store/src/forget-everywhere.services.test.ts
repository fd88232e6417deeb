import { randomUUID } from 'node:crypto';
import { analyseSession, calendarOf, type SessionFact, toWeeklyReport, weekOf } from '@locked-in/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import {
  claimDueReports,
  createPerson,
  listAnalysed,
  markReportDue,
  readAnalysis,
  readEvents,
  readReport,
  readSession,
  recordChunks,
  saveAnalysis,
  saveLabelRule,
  saveReport,
} from './index.ts';
import { dumpText } from './testing/dump-text.ts';
import { cloneTestDatabase } from './testing/index.ts';
import {
  ended,
  MINUTE_MS,
  NINE_MS,
  type SampleSession,
  sampleSession,
  withEvents,
} from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const CALENDAR = calendarOf('UTC');
const WEEK = weekOf(NINE_MS, CALENDAR);
const ALL_DAY = { fromMs: NINE_MS - 60 * MINUTE_MS, toMs: NINE_MS + 24 * 60 * MINUTE_MS };

const DECLARED = { kind: 'session-started', mode: 'open', timeZone: 'UTC' } as const;

/** What a session is about: texts that stand nowhere else. */
function page(name: string): SessionFact {
  return {
    kind: 'page-shown',
    site: `${name}.test`,
    path: `/${name}-path`,
    title: `${name}-title`,
    audible: true,
  };
}

function canaries(count: number): readonly string[] {
  return Array.from({ length: count }, () => `c${randomUUID().replaceAll('-', '')}`);
}

/** A session with pages at minutes 1, 2, 3 …, ended, logged with every word the form has, analysed and reported. */
async function live(names: readonly string[], intent: string, note: string): Promise<SampleSession> {
  const session = sampleSession({ userId: await createPerson(db, { name: 'Ada' }) });
  const log: SessionFact = {
    kind: 'logged',
    quality: 80,
    note,
    solutionText: note,
    regrets: names.map((name) => ({ site: `${name}.test`, worthIt: false })),
    offBrowser: [{ text: note, fromMs: NINE_MS, toMs: NINE_MS + MINUTE_MS }],
  };
  const facts: readonly SessionFact[] = [
    { ...DECLARED, intent, forecast: { quality: 70, slip: note } },
    ...names.map(page),
    ended,
    log,
  ];
  await recordChunks(
    db,
    facts.map((fact, seq) => session.chunk(seq, fact)),
  );
  await derive(session);
  return session;
}

/** What the worker makes of a session: its analysis, with the person's rules, and the frozen report of its week. */
async function derive({ userId, sessionId }: SampleSession): Promise<void> {
  const events = await readEvents(db, { userId, sessionId });
  const analysis = { ...analyseSession({ sessionId, events, rules: [] }), sentences: [] };
  const received = events.length;
  await saveAnalysis(db, { userId, analysis, received, inputsHash: '' });
  const sessions = await listAnalysed(db, { userId, ...ALL_DAY });
  const report = { ...toWeeklyReport({ week: WEEK, calendar: CALENDAR, sessions }), sentences: [] };
  await markReportDue(db, { userId, week: WEEK });
  await claimDueReports(db, { limit: 1_000, leaseSeconds: 60 });
  await saveReport(db, { userId, report, isFrozen: true });
}

test('whatever range is forgotten, no byte of its pages rests anywhere in the database', async () => {
  const minutes = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }));
  await fc.assert(
    fc.asyncProperty(minutes, async ([from, length]) => {
      const [intent = '', note = '', ...names] = canaries(6);
      const session = await live(names, intent, note);
      const forgotten = { kind: 'forgotten', fromMs: minute(from), toMs: minute(from + length) } as const;
      await recordChunks(db, [session.chunk(7, forgotten)]);
      const dump = await dumpText(db);
      for (const [index, name] of names.entries()) {
        const isGone = from <= index + 1 && index + 1 <= from + length;
        expect(dump.includes(name)).toBe(!isGone);
      }
    }),
    { numRuns: 25 },
  );
});

test('of a session that is forgotten whole no word rests anywhere, also not in a rule for its intent', async () => {
  const [intent = '', note = '', ...names] = canaries(5);
  const session = await live(names, intent, note);
  const { userId, sessionId } = session;
  const rule = { site: 'docs.test', label: 'on', intent } as const;
  await saveLabelRule(db, { userId, rule });
  await sql`
    insert into label_example (user_id, session_id, site, title, intent, was, was_by, label)
    values (${userId}, ${sessionId}, 'docs.test', ${note}, ${intent}, 'off', 'default', 'on')
  `.execute(db);
  await sql`
    insert into ai_call (user_id, call_id, session_id, prompt, model, endpoint, request, answer, input_tokens,
                         output_tokens, cost_micros)
    values (${userId}, ${randomUUID()}, ${sessionId}, 'p', 'm', 'e', ${JSON.stringify({ intent })}, ${note}, 1, 1, 1)
  `.execute(db);
  const whole: SessionFact = { kind: 'forgotten', fromMs: NINE_MS, toMs: minute(4), whole: true };
  await recordChunks(db, [session.chunk(6, whole)]);
  const dump = await dumpText(db);
  for (const word of [intent, note, ...names]) expect(dump).not.toContain(word);
  expect(await readSession(db, session)).toMatchObject({
    intent: '',
    log: { quality: 80 },
    startedAtMs: NINE_MS,
  });
});

test('a site that is forgotten is named nowhere, and goes again when it comes late', async () => {
  const [intent = '', note = '', bank = '', docs = ''] = canaries(4);
  const session = await live([bank, docs], intent, note);
  const { userId } = session;
  await saveLabelRule(db, { userId, rule: { site: `my.${bank}.test`, label: 'off' } });
  await recordChunks(db, [session.chunk(6, { kind: 'site-forgotten', site: `${bank}.test` })]);
  const early = session.chunk(9, page(`my.${bank}`));
  await recordChunks(db, [
    withEvents(
      early,
      early.events.map((event) => ({ ...event, occurredAtMs: minute(2) })),
    ),
  ]);
  const dump = await dumpText(db);
  expect(dump).not.toContain(bank);
  expect(dump).toContain(docs);
  await recordChunks(db, [session.chunk(11, page(`my.${bank}`))]);
  expect(await dumpText(db)).toContain(bank);
});

test('a rule for a forgotten page goes with it, and one for another page stays', async () => {
  const [intent = '', note = '', one = '', other = ''] = canaries(4);
  const session = await live([one, other], intent, note);
  for (const name of [one, other]) {
    const rule = { site: `${name}.test`, path: `/${name}-path`, label: 'on' } as const;
    await saveLabelRule(db, { userId: session.userId, rule });
  }
  await recordChunks(db, [session.chunk(6, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) })]);
  const dump = await dumpText(db);
  expect(dump).not.toContain(one);
  expect(dump).toContain(other);
});

test('a frozen report is written anew without what was forgotten, says so, and is frozen again a day later', async () => {
  const [intent = '', note = '', ...names] = canaries(4);
  const session = await live(names, intent, note);
  const key = { userId: session.userId, week: WEEK };
  expect(await readReport(db, key)).toMatchObject({ isFrozen: true });
  await recordChunks(db, [session.chunk(5, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) })]);
  expect(await readReport(db, key)).toBeUndefined();
  await derive(session);
  const amended = await readReport(db, key);
  expect(amended).toMatchObject({ isFrozen: true, amendedAtMs: expect.any(Number) });
  expect(JSON.stringify(amended)).not.toContain(names[0]);
  expect(amended?.report.sessions).toHaveLength(1);
});

test('the report of a later week that compares with a session is written anew too', async () => {
  const [intent = '', note = '', ...names] = canaries(4);
  const session = await live(names, intent, note);
  const { userId, sessionId } = session;
  const point = { sessionId, startedAtMs: NINE_MS, computed: { low: 60, high: 70 }, own: 70 };
  const empty = toWeeklyReport({ week: '2026-W49', calendar: CALENDAR, sessions: [] });
  if (!empty.details) throw new Error('there must be details');
  const calibration = { ...empty.details.calibration, sessions: [point] };
  const report = { ...empty, details: { ...empty.details, calibration }, sentences: [] };
  await saveReport(db, { userId, report, isFrozen: true });
  await recordChunks(db, [session.chunk(5, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) })]);
  expect(await readReport(db, { userId, week: '2026-W49' })).toBeUndefined();
});

test('an analysis that was begun before something was forgotten does not bring it back', async () => {
  const [intent = '', note = '', ...names] = canaries(4);
  const session = await live(names, intent, note);
  const { userId, sessionId } = session;
  const events = await readEvents(db, session);
  const begun = { ...analyseSession({ sessionId, events, rules: [] }), sentences: [] };
  await recordChunks(db, [session.chunk(5, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) })]);
  await saveAnalysis(db, { userId, analysis: begun, received: events.length, inputsHash: '' });
  expect(await readAnalysis(db, session)).toBeUndefined();
  expect(await dumpText(db)).not.toContain(names[0]);
});

test('a report that was being built while something was forgotten does not bring it back', async () => {
  const [intent = '', note = '', ...names] = canaries(4);
  const session = await live(names, intent, note);
  const { userId } = session;
  await sql`update weekly_report set frozen_at = null, due_at = now() where user_id = ${userId}`.execute(db);
  await claimDueReports(db, { limit: 1_000, leaseSeconds: 60 });
  const sessions = await listAnalysed(db, { userId, ...ALL_DAY });
  const begun = { ...toWeeklyReport({ week: WEEK, calendar: CALENDAR, sessions }), sentences: [] };
  await recordChunks(db, [session.chunk(5, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) })]);
  await saveReport(db, { userId, report: begun, isFrozen: false });
  expect(await dumpText(db)).not.toContain(names[0]);
  expect(await claimDueReports(db, { limit: 1_000, leaseSeconds: 60 })).toContainEqual(
    expect.objectContaining({ userId, week: WEEK }),
  );
});

test('the same word to forget again changes nothing', async () => {
  const [intent = '', note = '', ...names] = canaries(4);
  const session = await live(names, intent, note);
  const word = session.chunk(5, { kind: 'forgotten', fromMs: minute(1), toMs: minute(1) });
  expect(await recordChunks(db, [word])).toMatchObject([{ hasForgotten: true }]);
  await derive(session);
  expect(await recordChunks(db, [word])).not.toMatchObject([{ hasForgotten: true }]);
  expect(await readAnalysis(db, session)).toBeDefined();
});

function minute(count: number): number {
  return NINE_MS + count * MINUTE_MS;
}
