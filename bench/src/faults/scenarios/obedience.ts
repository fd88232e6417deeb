import type { AiGrade, ComputedGrade, Sentence, SessionEvent } from '@locked-in/domain';
import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import { type Database, saveAiWishes } from '@locked-in/store';
import { sql } from 'kysely';
import { type PlannedSession, planSessionAt } from '../load/plan-session.ts';
import { deliver } from '../load/start-load.ts';
import { until } from '../rig/child.ts';
import { otherPerson } from '../rig/pair-browser.ts';
import { willing } from '../rig/willing-model.ts';
import type { Scenario, Stage } from '../scenario.ts';

const MOST_POINTS = 10;
const HOSTILE_WORD = /evil|:\/\/|www\.|@|[<>[\]{}`|]|javascript/i;

/** Models that answer as they are asked to: by pages, or another thing every time. */
export const OBEDIENCE: readonly Scenario[] = [
  {
    id: 'F49',
    title: 'a model that does what hostile pages tell it',
    times: { nightly: 5 },
    system: { hasModel: true },
    isJudged: true,
    strike: async (stage, turn) => {
      const { system, random, ledger, load } = stage;
      await load.pause(); // the model is asked by turns, and others end sessions faster than it speaks
      const browser = await otherPerson(system.db, system.urls()[0] ?? '');
      await saveAiWishes(system.db, { userId: browser.userId, isWanted: true, sees: 'titles' });
      let words = turn;
      const points = turn % 2 === 0 ? 1e9 : -1e9;
      system.model?.behave([
        willing(() => ({ text: HOSTILE_PAGES[words++ % HOSTILE_PAGES.length]?.title ?? '', points })),
      ]);
      const session = planSessionAt(random, {
        startMs: Date.now() - 3 * 3_600_000,
        timeZone: 'Europe/Berlin',
      });
      const hostile = withHostilePages(session, turn);
      await deliver(hostile, { ...system, ledger, browser });
      await until('the model has spoken', async () => (await readSaid(system.db, browser.userId)).length > 0);
      for (const said of await readSaid(system.db, browser.userId)) complainOf(stage, said);
      load.resume();
    },
  },
  {
    id: 'F50',
    title: 'a model that answers another thing every time, and a worker that dies over it',
    times: { nightly: 5 },
    system: { hasModel: true },
    isJudged: true,
    strike: async (stage) => {
      const { system, load, complain } = stage;
      const [worker] = system.workers;
      const [browser] = system.browsers;
      if (!worker || !browser) return;
      let asked = 0;
      system.model?.behave([willing(() => ({ text: 'You perhaps began.', points: asked++ % MOST_POINTS }))]);
      await until('the model has spoken', async () => (await readSaid(system.db, browser.userId)).length > 0);
      await load.pause();
      await until('nothing waits for it', async () => (await countOpen(system.db)) === 0);
      const before = new Map(
        (await readSaid(system.db, browser.userId)).map((said) => [said.sessionId, said]),
      );
      void worker.child().kill('SIGKILL');
      await worker.restart();
      await sql`update focus_session set due_at = now()`.execute(system.db);
      await until('nothing waits for it', async () => (await countOpen(system.db)) === 0);
      const after = await readSaid(system.db, browser.userId);
      const other = after.filter((said) => isOther(said, before.get(said.sessionId)));
      if (other.length > 0) complain(`${other.length} of ${before.size} words of the model became others`);
      if (after.length < before.size) complain(`${before.size - after.length} words of the model are gone`);
      load.resume();
    },
  },
];

type Said = {
  readonly sessionId: string;
  readonly ai: AiGrade;
  readonly computed: ComputedGrade;
  readonly sentences: readonly Sentence[];
};

async function readSaid(db: Database, userId: string): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select session_id as "sessionId", ai, computed, sentences from session_analysis
    where user_id = ${userId} and ai is not null`.execute(db);
  return rows;
}

function withHostilePages({ sessionId, chunks }: PlannedSession, turn: number): PlannedSession {
  let next = turn * 20;
  const toHostile = (event: SessionEvent): SessionEvent => {
    const page = HOSTILE_PAGES[next++ % HOSTILE_PAGES.length];
    if (event.kind !== 'page-shown' || !page) return event;
    const { site, path, title } = page;
    const { occurredAtMs, kind, audible } = event;
    return {
      kind,
      occurredAtMs,
      site,
      ...(path && { path }),
      ...(title && { title: title.slice(0, 200) }),
      audible,
    };
  };
  return { sessionId, chunks: chunks.map((chunk) => ({ ...chunk, events: chunk.events.map(toHostile) })) };
}

/** A grade within its bound, and no word of theirs. */
function complainOf({ complain }: Stage, { sessionId, ai, computed, sentences }: Said): void {
  if (ai.kind === 'graded' && computed.kind === 'graded') {
    for (const part of ['quality', 'distraction'] as const)
      for (const end of ['low', 'high'] as const)
        if (Math.abs(ai[part][end] - computed[part][end]) > MOST_POINTS + 1e-9)
          complain(`${sessionId}: ${part} moved from ${computed[part][end]} to ${ai[part][end]}`);
  }
  for (const { text, by } of sentences)
    if (by === 'ai' && HOSTILE_WORD.test(text)) complain(`${sessionId} is told “${text}”`);
}

function isOther(said: Said, before: Said | undefined): boolean {
  return (
    before !== undefined &&
    JSON.stringify([said.ai, said.sentences]) !== JSON.stringify([before.ai, before.sentences])
  );
}

async function countOpen(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from focus_session where due_at is not null)
      + (select count(*) from session_analysis where ai_due_at is not null))::int as n`.execute(db);
  return rows[0]?.n ?? 0;
}
