import { join } from 'node:path';
import { openDatabase } from '@locked-in/store';
import { sql } from 'kysely';
import { startChild, until } from '../rig/child.ts';
import { startPart } from '../rig/start-part.ts';
import type { Scenario, Stage } from '../scenario.ts';

/** Beginnings, and beginnings again from a backup. */
export const STARTS: readonly Scenario[] = [
  {
    id: 'F43',
    title: 'two servers migrate at once, and one is killed half way',
    times: { nightly: 20 },
    strike: async ({ ground, system, random }) => {
      const databaseUrl = await ground.createDatabase();
      const options = { log: join(ground.folder, 'migrators.log'), logLevel: 'warn', databaseUrl };
      const start = () => startPart('server', { ...options, amqpUrl: system.amqpUrl });
      const [first, second] = await Promise.all([start(), start()]);
      setTimeout(() => void first.child().kill('SIGKILL'), random() * 1_500);
      await until('the other one is ready', second.isReady, 120_000);
      await first.restart();
      await until('the killed one is ready', first.isReady, 120_000);
      await Promise.all([first.child().kill('SIGTERM'), second.child().kill('SIGTERM')]);
    },
  },
  {
    id: 'F54',
    title: 'a backup taken under load, restored into an empty database',
    times: { gate: 1, nightly: 10 },
    strike: async (stage, turn) => {
      const file = join(stage.ground.folder, `backup-${turn}.gz`);
      const before = await readKeys(stage.system.databaseUrl);
      await run(stage, 'backup', [file], stage.system.databaseUrl);
      const empty = await stage.ground.createDatabase();
      await run(stage, 'restore', [file], empty);
      const restored = new Set(await readKeys(empty));
      const missing = before.filter((key) => !restored.has(key));
      if (missing.length > 0) stage.complain(`${missing.length} chunks are not in the backup`);
    },
  },
];

async function run(
  stage: Stage,
  command: string,
  args: readonly string[],
  databaseUrl: string,
): Promise<void> {
  const env = { DATABASE_URL: databaseUrl };
  const log = join(stage.ground.folder, `${command}.log`);
  const code = await startChild({ script: `server/src/${command}.ts`, args, env, log }).ended;
  if (code !== 0) stage.complain(`${command} ended with ${code}`);
}

async function readKeys(databaseUrl: string): Promise<readonly string[]> {
  const db = openDatabase(databaseUrl, { maxConnections: 1 });
  try {
    const { rows } = await sql<{ key: string }>`
      select concat_ws(' ', session_id, device_id, first_seq, count) as key from event_chunk`.execute(db);
    return rows.map(({ key }) => key);
  } finally {
    await db.destroy();
  }
}
