import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { placeIn } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { connect } from 'amqplib';
import { sql } from 'kysely';
import { say } from '../faults/rig/mean-model.ts';
import { makeLoad } from '../make-load.ts';
import { sendLoad } from '../send-load.ts';
import { keepDoing } from './keep-doing.ts';
import { FEW_STREAMS, type Scene, WILLING } from './scene.ts';

export type Provocation = {
  /** What it makes fire. */
  readonly alerts: readonly string[];
  /** Resolves when it has begun; the answer ends it. */
  readonly begin: (scene: Scene) => Promise<() => Promise<unknown>>;
};

export const PROVOCATIONS: readonly Provocation[] = [
  { alerts: ['NoWorker', 'ProcessGone', 'QueueGrows'], begin: withoutWorker },
  { alerts: ['NoServer', 'ProcessGone'], begin: ({ server }) => without(server) },
  { alerts: ['ChunksRefused'], begin: withoutBroker },
  { alerts: ['ConfirmsSlow'], begin: withBrokerThatStops },
  { alerts: ['ChunksInvalid'], begin: withNonsense },
  { alerts: ['DeadLetters'], begin: withDeadLetter },
  { alerts: ['InsertsSlow'], begin: withLockedChunks },
  { alerts: ['QueueOld'], begin: withBlockedWorker },
  { alerts: ['AnalysesLate'], begin: withLockedAnalyses },
  { alerts: ['AnalysesFail'], begin: withFailingAnalyses },
  { alerts: ['ModelFails'], begin: withFailingModel },
  { alerts: ['ServerErrors'], begin: withServerErrors },
  { alerts: ['StreamsRefused'], begin: withTooManyStreams },
  { alerts: ['EventLoopLags'], begin: withBlockedLoop },
  { alerts: ['LogLost'], begin: withFullLogDisk },
];

async function without(part: Scene['server']) {
  await part.child().kill('SIGKILL');
  return () => part.restart();
}

/** And far more comes than anybody stores. */
async function withoutWorker({ server, worker, browser }: Scene) {
  await worker.child().kill('SIGKILL');
  const target = { url: server.url, token: browser.token };
  await sendLoad(makeLoad(10_500, 1), { target, browsers: 32 });
  const end = keepDoing(100, () => sendLoad(makeLoad(10, 1), { target, browsers: 1 }));
  return async () => {
    await end();
    await worker.restart();
  };
}

async function withoutBroker({ ground }: Scene) {
  await ground.rabbitmq.control('stop_app');
  return () => ground.rabbitmq.control('start_app');
}

/** For two seconds of three it does nothing. */
async function withBrokerThatStops({ ground }: Scene) {
  return keepDoing(1_000, async () => {
    ground.rabbitmq.freeze();
    await sleep(2_000);
    ground.rabbitmq.thaw();
  });
}

async function withNonsense({ server, browser }: Scene) {
  return keepDoing(50, async () => {
    await fetch(`${server.url}/v1/sessions/${randomUUID()}/chunks/0`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${browser.token}`, 'content-type': 'application/json' },
      body: '{"events":[{"kind":"nonsense"}]}',
    });
  });
}

async function withDeadLetter({ amqpUrl }: Scene) {
  const { names } = placeIn(amqpUrl, KEPT_DAYS.asShipped);
  const connection = await connect(amqpUrl);
  const channel = await connection.createConfirmChannel();
  channel.sendToQueue(names.events, Buffer.from('{}'), { persistent: true });
  await channel.waitForConfirms();
  return async () => {
    await channel.purgeQueue(names.dead);
    await connection.close();
  };
}

async function withLockedChunks(scene: Scene) {
  return keepDoing(200, () => holdLock(scene, 'event_chunk', 2_500));
}

async function withLockedAnalyses(scene: Scene) {
  return keepDoing(1, () => holdLock(scene, 'session_analysis', 10_000));
}

function holdLock({ db }: Scene, table: string, ms: number): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx);
    await sleep(ms);
  });
}

/** A second for each batch, and more comes in it than one holds. */
async function withBlockedWorker({ worker, server, browser }: Scene) {
  await worker.child().kill('SIGKILL');
  await sendLoad(makeLoad(9_000, 1), { target: { url: server.url, token: browser.token }, browsers: 32 });
  await worker.restart('worker.before-begin:delay:ms=1000');
  return async () => {
    await worker.child().kill('SIGKILL');
    await worker.restart();
  };
}

/** Long enough to be told of, with time between to tell of it. */
async function withBlockedLoop({ worker }: Scene) {
  await worker.child().kill('SIGKILL');
  await worker.restart('worker.before-begin:block:ms=700:rest=1500');
  return async () => {
    await worker.child().kill('SIGKILL');
    await worker.restart();
  };
}

/** Of every third session. */
async function withFailingAnalyses({ db }: Scene) {
  await sql`create function refuse() returns trigger language plpgsql as $$ begin
    if get_byte(uuid_send(new.session_id), 0) % 3 = 0 then raise exception 'provoked'; end if;
    return new; end $$`.execute(db);
  await sql`create trigger refuse before insert on session_analysis for each row execute function refuse()`.execute(
    db,
  );
  return () => sql`drop function refuse cascade`.execute(db);
}

async function withFailingModel({ model }: Scene) {
  model.behave([say(500)]);
  return async () => model.behave([WILLING]);
}

async function withServerErrors({ db, server, browser }: Scene) {
  await sql`revoke select on focus_session from locked_in_server`.execute(db);
  const end = keepDoing(100, async () => {
    const headers = { authorization: `Bearer ${browser.token}` };
    await fetch(`${server.url}/v1/sessions/${randomUUID()}/result`, { headers });
  });
  return async () => {
    await end();
    await sql`grant select on focus_session to locked_in_server`.execute(db);
  };
}

/** And whoever is turned away asks again, more often than browsers do. */
async function withTooManyStreams({ server, browser }: Scene) {
  const headers = { authorization: `Bearer ${browser.token}` };
  const open = () => fetch(`${server.url}/v1/live`, { headers });
  const close = async ({ body }: Response) => body?.cancel();
  const held = await Promise.all(Array.from({ length: FEW_STREAMS }, open)); // one that nobody holds is closed as garbage
  const end = keepDoing(500, async () => close(await open()));
  return async () => {
    await end();
    await Promise.all(held.map(close));
  };
}

async function withFullLogDisk({ logDisk }: Scene) {
  const free = logDisk.fill();
  return async () => free();
}
