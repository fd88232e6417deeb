import { asCaller, type Database } from '@locked-in/store';

type Own = { readonly userId: string };

/** Functions of the store that PostgreSQL shows the rows of the person they are asked for, and of nobody else. */
export function withinWalls(db: Database) {
  return {
    own:
      <Of extends Own, Answer>(ask: (tx: Database, of: Of) => Promise<Answer>) =>
      (of: Of) =>
        asCaller(db, of.userId, (tx) => ask(tx, of)),
    ofPerson:
      <Answer>(ask: (tx: Database, userId: string) => Promise<Answer>) =>
      (userId: string) =>
        asCaller(db, userId, (tx) => ask(tx, userId)),
  };
}
