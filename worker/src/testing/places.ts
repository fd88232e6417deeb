import { type Broker, openInbox, openRabbitmq } from '@locked-in/broker';
import { openTestAmqp } from '@locked-in/broker/testing';
import { KEPT_DAYS } from '@locked-in/contracts';
import { type Database, listDeadChunks, openDatabase } from '@locked-in/store';
import { cloneTestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { startWorker } from '../start-worker.ts';

/** A database and a broker of one test's own. */
export type Place = {
  readonly db: Database;
  readonly databaseUrl: string;
  /** Absent where the broker is the database. */
  readonly amqpUrl?: string | undefined;
  /** One process's view of the broker; closed when the test has finished. */
  readonly openBroker: () => Promise<Broker>;
  readonly deadReasons: () => Promise<readonly string[]>;
};

export type PlaceKind = { readonly name: string; readonly open: () => Promise<Place> };

export const RABBITMQ: PlaceKind = { name: 'RabbitMQ', open: openRabbitmqPlace };
export const INBOX: PlaceKind = { name: 'the inbox', open: openInboxPlace };
export const PLACES: readonly PlaceKind[] = [RABBITMQ, INBOX];

/** A worker as a process would start it, stopped when the test has finished. */
export async function startTestWorker(place: Place, db: Database = place.db): Promise<Broker> {
  const broker = await place.openBroker();
  const worker = await startWorker({
    db,
    broker,
    logger: pino({ level: 'silent' }),
    keptDays: 31,
    securityKeptDays: 365,
  });
  onTestFinished(worker.stop);
  return broker;
}

/** Another pool on a place's database, closed when the test has finished. */
export function openTestDatabase(url: string): Database {
  const db = openDatabase(url, { maxConnections: 5 });
  onTestFinished(() => db.destroy());
  return db;
}

async function openRabbitmqPlace(): Promise<Place> {
  const database = await cloneTestDatabase();
  onTestFinished(database.drop);
  const amqp = openTestAmqp();
  onTestFinished(amqp.drop);
  return {
    db: database.db,
    databaseUrl: database.url,
    amqpUrl: amqp.url,
    openBroker: () => closing(openRabbitmq({ url: amqp.url, name: 'test', keptDays: KEPT_DAYS.asShipped })),
    deadReasons: async () =>
      (await amqp.takeDead()).map(({ properties }) => String(properties.headers?.reason)),
  };
}

async function openInboxPlace(): Promise<Place> {
  const database = await cloneTestDatabase();
  onTestFinished(database.drop);
  return {
    db: database.db,
    databaseUrl: database.url,
    openBroker: () => closing(openInbox(database.db, database.url)),
    deadReasons: async () => (await listDeadChunks(database.db)).map(({ reason }) => reason),
  };
}

async function closing(opening: Promise<Broker>): Promise<Broker> {
  const broker = await opening;
  onTestFinished(broker.close);
  return broker;
}
