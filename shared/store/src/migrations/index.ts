import type { Migration } from 'kysely/migration';
import * as firstTables from './2026-11-20-first-tables.ts';

/** Every migration by name, oldest first. Only ever added to: what has run somewhere is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-20-first-tables': firstTables,
};
