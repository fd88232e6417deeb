import pg from 'pg';

/** A PostgreSQL whose user may create databases. */
export const URL_VARIABLE = 'LOCKED_IN_TEST_DATABASE_URL';
/** The migrated database that every test file gets a copy of. */
export const TEMPLATE_VARIABLE = 'LOCKED_IN_TEST_TEMPLATE_DATABASE';

export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
