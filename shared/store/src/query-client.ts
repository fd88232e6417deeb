import { CompiledQuery } from 'kysely';
import type { Database } from './database.ts';

/** As much of `pg`'s client as a library needs that brings its own SQL. */
export type QueryClient = {
  readonly query: (query: {
    readonly text: string;
    readonly values?: readonly unknown[];
  }) => Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number }>;
};

/** For a library that keeps something in a table of its own and brings its SQL along. */
export function toQueryClient(db: Database): QueryClient {
  return {
    query: async ({ text, values = [] }) => {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    },
  };
}
