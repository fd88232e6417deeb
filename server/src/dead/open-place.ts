import { type Broker, openInbox, openRabbitmq } from '@locked-in/broker';
import { inErasureTurn, openDatabase } from '@locked-in/store';
import { findDatabase, type PlaceOptions } from '../find-database.ts';

export type DeadPlace = {
  readonly sortDead: Broker['sortDead'];
  /** Nobody else goes through the dead letters meanwhile: each takes them in hand, and others would miss them. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** The broker of the environment's cluster, or the inbox of a data folder of this machine. */
export async function openPlace(options: PlaceOptions): Promise<DeadPlace> {
  const { databaseUrl, amqp, dataDir, leave } = await findDatabase(options);
  if (amqp === undefined && dataDir === undefined)
    throw new Error('AMQP_URL is not set: the dead letters of a cluster rest in RabbitMQ.');
  const db = openDatabase(databaseUrl, { maxConnections: 3 });
  let trouble: unknown;
  const report = (_: string, error: unknown) => {
    trouble = error;
  };
  const broker =
    amqp === undefined
      ? await openInbox(db, databaseUrl)
      : await openRabbitmq({ ...amqp, name: 'dead letters', report });
  return {
    sortDead: (sort) =>
      broker.sortDead(sort).catch((error: unknown) => {
        throw new Error([error, trouble].flatMap(toWords).join(': '), { cause: error });
      }),
    inTurn: (work) => inErasureTurn(db, work),
    leave: async () => {
      await broker.close();
      await db.destroy();
      await leave();
    },
  };
}

function toWords(error: unknown): readonly string[] {
  return error instanceof Error ? [error.message || error.name] : [];
}
