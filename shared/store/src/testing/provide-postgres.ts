import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database.ts';
import { holdCluster } from '../embedded/hold-cluster.ts';
import { openCluster } from '../embedded/open-cluster.ts';
import { urlOf } from '../embedded/postmaster.ts';
import { migrateToLatest } from '../migrate.ts';
import { query, TEMPLATE_VARIABLE, URL_VARIABLE, withDatabase } from './test-server.ts';

type Teardown = () => Promise<void>;

/**
 * Vitest's global setup: a PostgreSQL for the whole run, unless LOCKED_IN_TEST_DATABASE_URL already names one, and in
 * it the migrated template that `cloneTestDatabase` copies.
 */
export async function setup(): Promise<Teardown | undefined> {
  if (process.env[TEMPLATE_VARIABLE]) return undefined; // another project of the same run was first
  const server = await provideServer();
  const template = `locked_in_test_template_${randomUUID().replaceAll('-', '')}`;
  await createTemplate(server.url, template);
  process.env[URL_VARIABLE] = server.url;
  process.env[TEMPLATE_VARIABLE] = template;
  return async () => {
    await query(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

type Server = { readonly url: string; readonly stop: Teardown };

async function provideServer(): Promise<Server> {
  const given = process.env[URL_VARIABLE];
  return given ? { url: given, stop: async () => {} } : startPrivateServer();
}

async function startPrivateServer(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-test-postgres-'));
  const cluster = await openCluster(folder, { isDurable: false });
  const { port, stop } = await holdCluster(cluster);
  return {
    url: urlOf(cluster, port, 'postgres'),
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function createTemplate(url: string, template: string): Promise<void> {
  await query(url, `create database ${template}`);
  const db = openDatabase(withDatabase(url, template), { maxConnections: 1 });
  await migrateToLatest(db).finally(() => db.destroy());
}
