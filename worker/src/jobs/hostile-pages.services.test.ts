import type { ComputedGrade, Interval, SessionEvent } from '@locked-in/domain';
import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import { createPerson, saveAiWishes } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { afterAll, expect, test } from 'vitest';
import {
  analysisOf,
  type Bench,
  LOG,
  makeDueNow,
  modelAt,
  record,
  WORKED,
  work,
} from '../testing/asked-sessions.ts';
import { openModelServer } from '../testing/model-server.ts';
import { obey } from '../testing/obey.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

const TITLES = HOSTILE_PAGES.map(({ title = '' }) => title);
const STEP_MS = 60_000;
const PER_SESSION = 12;
const PARTS = Array.from({ length: Math.ceil(HOSTILE_PAGES.length / PER_SESSION) }, (_, part) =>
  HOSTILE_PAGES.slice(part * PER_SESSION, (part + 1) * PER_SESSION),
);

test.each(['on', 'off'] as const)(
  'a model that obeys every page it reads (%s) moves no grade beyond its bound, and no word of theirs is shown',
  async (label) => {
    const bench: Bench = { db, userId: await createPerson(db, { name: 'Ada' }), announced: [], log: [] };
    await saveAiWishes(db, { userId: bench.userId, isWanted: true, sees: 'titles' });
    const server = await openModelServer({ react: obey(label, TITLES) });
    for (const pages of PARTS) {
      const session = await record(bench, browse(pages));
      await work(bench, undefined);
      const before = await analysisOf(bench, session);
      await makeDueNow(bench, session);
      await work(bench, modelAt(server.url));
      const after = await analysisOf(bench, session);
      expect(after.ai?.kind).toBe('graded');
      expectWithin(after.computed, before.computed, 0);
      if (after.ai?.kind === 'graded')
        expectWithin({ ...after.computed, ...after.ai, kind: 'graded' }, after.computed, 10);
      expect(after.sentences.map(({ by }) => by)).toEqual(['built-in', 'built-in', 'built-in']);
    }
    expect(server.asked.length).toBeGreaterThanOrEqual(2 * PARTS.length);
    for (const { input } of server.asked) expect(input.split('\n')).toHaveLength(3);
  },
);

test.each(['on', 'off'] as const)(
  'a model that sees sites only and calls a whole site %s moves no page that a word of the intent has placed',
  async (label) => {
    const bench: Bench = { db, userId: await createPerson(db, { name: 'Ada' }), announced: [], log: [] };
    await saveAiWishes(db, { userId: bench.userId, isWanted: true, sees: 'sites' });
    const server = await openModelServer({ react: obey(label, TITLES) });
    const session = await record(bench, browse(ONE_SITE));
    await work(bench, undefined);
    const before = await analysisOf(bench, session);
    await makeDueNow(bench, session);
    await work(bench, modelAt(server.url));
    const after = await analysisOf(bench, session);
    expect(after.segments.some(({ by }) => by === 'ai')).toBe(true);
    expectWithin(after.computed, before.computed, 0);
  },
);

/** Half of one site's pages say a word of the intent, the other half is what a model is asked about. */
const ONE_SITE = ['Draft of chapter 2', 'Otters', 'Chapter 2, again', 'More otters'].map((title, index) => ({
  attack: 'one site',
  site: 'mixed.test',
  path: `/${index}`,
  title,
}));

function browse(pages: readonly (typeof HOSTILE_PAGES)[number][]): readonly SessionEvent[] {
  const [start, first, , , , end] = WORKED;
  const startMs = start?.occurredAtMs ?? 0;
  const shown = pages.map(({ site, path, title }, index) => ({
    kind: 'page-shown' as const,
    occurredAtMs: startMs + 20 * STEP_MS + index * STEP_MS,
    site,
    ...(path && { path }),
    ...(title && { title: title.slice(0, 200) }),
    audible: false,
  }));
  return [start, first, ...shown, end, ...LOG].flatMap((event) => event ?? []);
}

function expectWithin(grade: ComputedGrade, bound: ComputedGrade, points: number): void {
  if (grade.kind !== 'graded' || bound.kind !== 'graded') throw new Error('both must be graded');
  for (const part of ['quality', 'distraction'] as const) expectInside(grade[part], bound[part], points);
}

function expectInside(inner: Interval, outer: Interval, points: number): void {
  expect(inner.low).toBeGreaterThanOrEqual(outer.low - points - 1e-9);
  expect(inner.high).toBeLessThanOrEqual(outer.high + points + 1e-9);
}
