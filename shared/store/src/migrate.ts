import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** The database was migrated by a newer release: this one must not touch it. */
export class SchemaNewerError extends Error {
  override readonly name = 'SchemaNewerError';

  constructor(migration: string) {
    super(
      `This database was set up by a newer version of Locked In: its migration "${migration}" is unknown here.`,
    );
  }
}

/** A release before this one set the database up, or none did. */
export class SchemaOlderError extends Error {
  override readonly name = 'SchemaOlderError';

  constructor() {
    super('The database is not set up for this version; start the server first.');
  }
}

/** Brings the schema up to this release. Several at once are fine: they wait for each other, the first does the work. */
export function migrateToLatest(db: Database): Promise<void> {
  return migrateInTurn(db);
}

/** Only as far as that migration, for data that was written then. Throws {@link SchemaNewerError} for one of the future. */
export async function migrateTo(db: Database, migration: string): Promise<void> {
  const newer = newerMigration([migration]);
  if (newer !== undefined) throw new SchemaNewerError(newer);
  await migrateInTurn(db, migration);
}

async function migrateInTurn(db: Database, last?: string): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`select pg_advisory_lock(${MIGRATION_LOCK}::bigint)`.execute(connection);
    try {
      await migrateAlone(connection, last);
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK}::bigint)`.execute(connection);
      await sql`reset statement_timeout`.execute(connection);
    }
  });
}

export async function hasLatestSchema(db: Database): Promise<boolean> {
  const applied = await appliedMigrations(db);
  return (
    Object.keys(MIGRATIONS).every((name) => applied.includes(name)) && newerMigration(applied) === undefined
  );
}

/** Throws {@link SchemaNewerError} or {@link SchemaOlderError} for a schema that is not this release's. */
export async function requireLatestSchema(db: Database): Promise<void> {
  const newer = newerMigration(await appliedMigrations(db));
  if (newer !== undefined) throw new SchemaNewerError(newer);
  if (!(await hasLatestSchema(db))) throw new SchemaOlderError();
}

/** Any number that nothing else locks on a database of this product. */
const MIGRATION_LOCK = '7810034218850160001';

async function migrateAlone(connection: Database, last?: string): Promise<void> {
  const newer = newerMigration(await appliedMigrations(connection));
  if (newer !== undefined) throw new SchemaNewerError(newer);
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const migrator = new Migrator({ db: connection, provider });
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error !== undefined) throw error;
}

function newerMigration(applied: readonly string[]): string | undefined {
  return applied.find((name) => !Object.hasOwn(MIGRATIONS, name));
}

/** Empty for a database that was never migrated. */
export async function appliedMigrations(db: Database): Promise<readonly string[]> {
  const { rows: found } = await sql<{ table: string | null }>`
    select to_regclass('kysely_migration')::text as table`.execute(db);
  if (!found[0]?.table) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}
