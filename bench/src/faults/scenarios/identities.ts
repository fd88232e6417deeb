import type { SessionEvent } from '@locked-in/domain';
import { type Database, erasePerson } from '@locked-in/store';
import { sql } from 'kysely';
import { type PlannedChunk, type PlannedSession, planSessionAt } from '../load/plan-session.ts';
import { deliver } from '../load/start-load.ts';
import { until } from '../rig/child.ts';
import { otherPerson } from '../rig/pair-browser.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { countIn } from './count-in.ts';

/** The same identity with other events, a wrong clock at the end of a month, and somebody who is erased meanwhile. */
export const IDENTITIES: readonly Scenario[] = [
  {
    id: 'F19',
    title: 'other events under the identity of a chunk that is known',
    times: { nightly: 10 },
    strike: async (stage) => {
      await stage.acknowledged(5);
      const known = [...stage.ledger.entries.values()].filter(({ state }) => state === 'acked');
      const chunk = known[Math.floor(stage.random() * known.length)];
      const token = stage.system.browsers.find(({ deviceId }) => deviceId === chunk?.deviceId)?.token;
      if (!chunk || token === undefined) return;
      const before = await countConflicts(stage);
      await send(stage, { ...chunk, token, events: [{ kind: 'locked', occurredAtMs: Date.now() }] });
      await until('the conflict is noted', async () => (await countConflicts(stage)) === before + 1);
    },
  },
  {
    id: 'F40',
    title: 'chunks that come again under a clock of another month',
    times: { nightly: 10 },
    system: { workers: 2 },
    strike: async (stage) => {
      const { system, ledger, random } = stage;
      const [browser] = system.browsers;
      if (!browser) return;
      const startMs = Date.parse('2026-11-01T00:00Z') - Math.floor(random() * 30 * 60_000);
      const session = planSessionAt(random, { startMs, timeZone: 'UTC' });
      await deliver(session, { ...system, ledger, browser });
      // what is stored first stays, and of two workers either may be the first
      await until(
        'the session is stored',
        async () => (await countStored(system.db, session)) === session.chunks.length,
      );
      for (const monthMs of [-31, 31].map((days) => days * 86_400_000))
        for (const chunk of session.chunks)
          await send(stage, { ...chunk, token: browser.token, events: shifted(chunk.events, monthMs) });
    },
  },
  {
    id: 'F41',
    title: 'somebody is erased while chunks of theirs wait in the queue',
    times: { nightly: 10 },
    strike: async (stage) => {
      const { system, load, random, acknowledged } = stage;
      const [worker] = system.workers;
      await load.pause();
      const person = await otherPerson(system.db, system.urls()[0] ?? '');
      void worker?.child().kill('SIGKILL');
      const session = planSessionAt(random, { startMs: Date.now() - 3_600_000, timeZone: 'UTC' });
      for (const chunk of session.chunks) await send(stage, { ...chunk, token: person.token });
      await erasePerson(system.db, person.userId);
      load.resume();
      await worker?.restart();
      await until('nothing of theirs waits', async () => (await countIn(stage, 'events')) === 0, 60_000);
      await acknowledged(5);
      const left = await countOf(system.db, person.userId);
      if (left > 0) stage.complain(`${left} rows of somebody who was erased`);
    },
  },
];

/** Beside the load and the ledger; nothing but a 202 is an answer to it. */
async function send(
  { system, complain }: Stage,
  { sessionId, firstSeq, events, token }: PlannedChunk & { readonly token: string },
): Promise<void> {
  const { status } = await fetch(`${system.urls()[0]}/v1/sessions/${sessionId}/chunks/${firstSeq}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  if (status !== 202) complain(`${sessionId} ${firstSeq} is answered ${status}`);
}

function shifted(events: readonly SessionEvent[], byMs: number): readonly SessionEvent[] {
  return events.map((event) => ({ ...event, occurredAtMs: event.occurredAtMs + byMs }));
}

async function countConflicts({ system }: Stage): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from chunk_conflict`.execute(system.db);
  return rows[0]?.n ?? 0;
}

async function countStored(db: Database, { sessionId }: PlannedSession): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from event_chunk where session_id = ${sessionId}`.execute(db);
  return rows[0]?.n ?? 0;
}

async function countOf(db: Database, userId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from event_chunk where user_id = ${userId})::int
      + (select count(*) from focus_session where user_id = ${userId})::int
      + (select count(*) from session_analysis where user_id = ${userId})::int as n`.execute(db);
  return rows[0]?.n ?? 0;
}
