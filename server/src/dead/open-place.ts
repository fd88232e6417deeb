import { type Broker, openInbox, openRabbitmq } from '@locked-in/broker';
import { inErasureTurn, openDatabase } from '@locked-in/store';
import { findDatabase, type PlaceOptions } from '../find-database.ts';

export type DeadPlace = {
  readonly broker: Broker;
  /** Nobody else goes through the dead letters meanwhile: each takes them in hand, and others would miss them. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** The broker of the environment's cluster, or the inbox of a data folder of this machine. */
export async function openPlace(options: PlaceOptions): Promise<DeadPlace> {
  const { databaseUrl, amqp, leave } = await findDatabase(options);
  const db = openDatabase(databaseUrl, { maxConnections: 3 });
  const broker =
    amqp === undefined
      ? await openInbox(db, databaseUrl)
      : await openRabbitmq({ ...amqp, name: 'dead letters' });
  return {
    broker,
    inTurn: (work) => inErasureTurn(db, work),
    leave: async () => {
      await broker.close();
      await db.destroy();
      await leave();
    },
  };
}
