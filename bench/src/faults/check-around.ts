import { type Database, readReceived } from '@locked-in/store';
import { sql } from 'kysely';
import { z } from 'zod';
import { keyOf, type Ledger } from './load/ledger.ts';
import type { Browser } from './load/start-load.ts';
import { openDepth, readRedelivered } from './look-at-broker.ts';
import { until } from './rig/child.ts';
import type { System } from './rig/open-system.ts';

const RECOVERY_MS = 120_000;
/** A chunk that came back so often unsettled has failed once: more than that of all of them is a loop. */
const MOST_RETURNS = 10;

/** What holds beside the chunks themselves; an empty answer is a good one. */
export async function checkAround(system: System, ledger: Ledger): Promise<readonly string[]> {
  const found = [
    checkNothingWaits(system),
    checkComplete(system.db, ledger),
    checkWalls(system, ledger),
    checkLoops(system, ledger),
  ];
  return (await Promise.all(found)).flat();
}

/** I5: queues are empty, retries are over, every report is built. */
async function checkNothingWaits({ amqpUrl, db }: System): Promise<readonly string[]> {
  const broker = await openDepth(amqpUrl);
  let left = '';
  const isDone = async () => {
    const { waiting, retrying } = await broker.readDepth();
    const reports = await countDueReports(db);
    left = `${waiting} chunks, ${retrying} retries, ${reports} reports`;
    return waiting + retrying + reports === 0;
  };
  try {
    await until('nothing waits', () => isDone().catch(isAway), RECOVERY_MS);
    return [];
  } catch {
    return [`not within ${RECOVERY_MS / 1_000} s: nothing waits (${left})`];
  } finally {
    await broker.close();
  }
}

/** Broker and database may have been killed a moment ago: asked again. */
function isAway(): boolean {
  return false;
}

async function countDueReports(db: Database): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from weekly_report where due_at is not null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** I4: what the product says it has of a session is all that its device has sent. */
async function checkComplete(db: Database, { entries, sessions }: Ledger): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { sessionId, userId, chunks } of sessions) {
    const first = entries.get(keyOf({ sessionId, firstSeq: 0 }));
    if (first === undefined) continue;
    const { lastSeq, missing, complete } = await readReceived(db, {
      userId,
      sessionId,
      deviceId: first.deviceId,
    });
    const sent = chunks.reduce((count, { events }) => count + events.length, 0);
    if (!complete || missing.length > 0 || lastSeq !== sent - 1)
      wrong.push(`${sessionId}: ${sent} events sent, up to ${lastSeq} received, ${missing.length} gaps`);
  }
  return wrong.slice(0, 3);
}

const ReceivedSchema = z.object({ lastSeq: z.number() });

/** I6: nobody's browser hears anything of another person's session. */
async function checkWalls({ browsers, urls }: System, { sessions }: Ledger): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const browser of browsers) {
    const foreign = sessions.find(({ userId }) => userId !== browser.userId);
    if (foreign === undefined) continue;
    const base = `${urls()[0]}/v1/sessions/${foreign.sessionId}`;
    const result = await ask(`${base}/result`, browser);
    const received = ReceivedSchema.parse(await (await ask(`${base}/received`, browser)).json());
    if (result.status !== 404 || received.lastSeq !== -1)
      wrong.push(`somebody else's session is answered ${result.status}, received up to ${received.lastSeq}`);
  }
  return wrong;
}

function ask(url: string, { token }: Browser): Promise<Response> {
  return fetch(url, { headers: { authorization: `Bearer ${token}` } });
}

/** I7 */
async function checkLoops({ amqpUrl }: System, ledger: Ledger): Promise<readonly string[]> {
  const redelivered = await readRedelivered(amqpUrl);
  const most = MOST_RETURNS * ledger.countAcked();
  return redelivered > most
    ? [`${ledger.countAcked()} chunks were given out again ${redelivered} times`]
    : [];
}
