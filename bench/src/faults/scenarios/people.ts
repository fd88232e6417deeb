import { createPartitions, dropMonth } from '@locked-in/store';
import { sql } from 'kysely';
import type { Browser } from '../load/start-load.ts';
import { until } from '../rig/child.ts';
import { otherPerson } from '../rig/pair-browser.ts';
import type { Scenario, Stage } from '../scenario.ts';

const OLD_MONTH = '2020-01';

/** Other people, midnights and old months, while everybody records. */
export const PEOPLE: readonly Scenario[] = [
  {
    id: 'F20',
    title: 'another person sends chunks of the same sessions and numbers',
    times: { nightly: 10 },
    strike: async (stage) => {
      const { system, ledger, acknowledged, complain, random } = stage;
      await acknowledged(10);
      const acked = [...ledger.entries.values()].filter(({ state }) => state === 'acked');
      const known = acked[Math.floor(random() * acked.length)];
      const url = system.urls()[0] ?? '';
      const other = await otherPerson(system.db, url);
      if (!known) return;
      const { status } = await fetch(`${url}/v1/sessions/${known.sessionId}/chunks/${known.firstSeq}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${other.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ events: [{ kind: 'locked', occurredAtMs: Date.now() }] }),
      });
      if (status !== 202) complain(`another person is answered ${status}`);
      await until('it is stored as theirs', async () => (await countOf(stage, known.sessionId, other)) === 1);
    },
  },
  {
    id: 'F42',
    title: 'a month is dropped while everybody records and somebody reads everything',
    times: { nightly: 10 },
    system: { workers: 2 },
    strike: async ({ system, acknowledged, complain }) => {
      await createPartitions(system.db, [`${OLD_MONTH}-01`]);
      const reading = system.db.transaction().execute(async (tx) => {
        await sql`select count(*) from event_chunk`.execute(tx);
        await acknowledged(5);
      });
      const dropping = dropUntilGone(system.db);
      await acknowledged(10);
      await Promise.all([reading, dropping]);
      const { rows } =
        await sql`select to_regclass(${`event_chunk_${OLD_MONTH.replace('-', '_')}`}) as left`.execute(
          system.db,
        );
      if (JSON.stringify(rows) !== '[{"left":null}]') complain('the month is still there');
    },
  },
  {
    id: 'F44',
    title: 'the weeks of everybody are due again and again, at two workers',
    times: { nightly: 5 },
    system: { workers: 2 },
    strike: async (stage) => {
      const { system, acknowledged, load } = stage;
      for (let again = 0; again < 10; again++) {
        await sql`update weekly_report set due_at = now()`.execute(system.db);
        await acknowledged(2);
      }
      await load.pause();
      await until('nothing is left to do', async () => (await countDue(stage)) === 0, 90_000);
      await until(
        'every session stands in one week',
        async () => (await countWrongWeeks(stage)) === 0,
        60_000,
      );
      load.resume();
    },
  },
];

/** Whoever reads for long is waited for, and not for ever: then it is tried again. */
async function dropUntilGone(db: Stage['system']['db']): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await dropMonth(db, OLD_MONTH);
    } catch (error) {
      if (tries > 20) throw error;
    }
  }
}

async function countOf({ system }: Stage, sessionId: string, { userId }: Browser): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from event_chunk where session_id = ${sessionId} and user_id = ${userId}
  `.execute(system.db);
  return rows[0]?.n ?? 0;
}

async function countDue({ system }: Stage): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from focus_session where due_at is not null)::int
      + (select count(*) from weekly_report where due_at <= now())::int as n
  `.execute(system.db);
  return rows[0]?.n ?? 0;
}

/** All of a person's sessions stand in reports, each in one. */
async function countWrongWeeks({ system }: Stage): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select user_id, sum((totals->>'sessions')::int) as told from weekly_report group by user_id
    ) as report join (
      select user_id, count(*) as lived from focus_session where ended_at_ms is not null group by user_id
    ) as session using (user_id) where told <> lived
  `.execute(system.db);
  return rows[0]?.n ?? 0;
}
