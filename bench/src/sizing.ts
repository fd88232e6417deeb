import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '@locked-in/store';
import { sql } from 'kysely';
import { otherPerson } from './faults/rig/pair-browser.ts';
import { readProcessCost } from './process-cost.ts';
import { startCluster } from './product.ts';
import { makeFolder, startPostgres, startRabbitmq } from './services.ts';
import { liveDays } from './sizing/live-days.ts';
import { openMeter } from './sizing/meter.ts';
import { sendAtPace } from './sizing/send-at-pace.ts';
import { untilDone } from './sizing/until-done.ts';
import { openGateway } from './stops/open-gateway.ts';

/** What a chunk, a session and a quiet second cost each part, at the pace of people at work: for `growth/figures.ts`. */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '30' },
    chunks: { type: 'string', default: '90' },
    sessions: { type: 'string', default: '5' },
    idle: { type: 'string', default: '20' },
  },
});
const folder = await makeFolder();
const postgres = await startPostgres(folder.path);
const rabbitmq = await startRabbitmq();
const cluster = await startCluster({ database: postgres.url, amqp: rabbitmq.url });
const gateway = await openGateway(folder.path, [Number(new URL(cluster.target.url).port)]);
const db = openDatabase(postgres.url, { maxConnections: 2 });
try {
  console.log(JSON.stringify(await measure()));
} finally {
  await db.destroy();
  await gateway.stop();
  await cluster.stop();
  await rabbitmq.remove();
  await postgres.stop();
  await folder.remove();
}

async function measure() {
  const tokens: string[] = [];
  for (let one = 0; one < Number(values.people); one++)
    tokens.push((await otherPerson(db, cluster.target.url)).token);
  const { running, ends } = liveDays(tokens);
  const meter = await openMeter(postgres.url);
  await sleep(Number(values.idle) * 1_000);
  const idle = await meter.sinceLast();

  await sendAtPace(running, { url: gateway.url, aSecond: Number(values.chunks) });
  await untilDone(db, running.length);
  const chunk = (await meter.sinceLast()).less(idle).each(running.length);

  await sendAtPace(ends, { url: gateway.url, aSecond: 2 * Number(values.sessions) });
  await untilDone(db, running.length + ends.length);
  const sessions = ends.length / 2;
  const session = (await meter.sinceLast()).less(idle).each(sessions).without(chunk, 2);
  await meter.close();
  return {
    chunks: running.length,
    sessions,
    idleMsASecond: idle.aSecond(),
    chunkMs: chunk.parts,
    sessionMs: session.parts,
    bytes: await readBytes(sessions),
    rssMb: await readRss(),
  };
}

/** At rest with indexes. A chunk's own bytes are what is not its events'. */
async function readBytes(sessions: number) {
  await sql`vacuum (full, analyze) event_chunk, focus_session, session_analysis, weekly_report`.execute(db);
  const { rows } = await sql<Readonly<Record<string, number>>>`
    select (chunk_bytes - body_bytes) / chunks as chunk, body_bytes / events as event,
      (pg_total_relation_size('focus_session') + pg_total_relation_size('session_analysis'))::float / ${sessions} as session,
      pg_total_relation_size('weekly_report')::float / (select count(*) from weekly_report) as report
    from (select count(*)::float as chunks, sum(count)::float as events, sum(length(body))::float as body_bytes
          from event_chunk) as resting,
      (select sum(pg_total_relation_size(inhrelid))::float as chunk_bytes from pg_inherits
        where inhparent = 'event_chunk'::regclass) as sizes`.execute(db);
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([of, bytes]) => [of, Math.round(bytes)]));
}

async function readRss() {
  const parts = Object.entries(cluster.pids).map(async ([part, pid]) => {
    return [part, Math.round((await readProcessCost(pid)).rssMb)] as const;
  });
  return Object.fromEntries(await Promise.all(parts));
}
