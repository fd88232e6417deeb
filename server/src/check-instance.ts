import { parseArgs } from 'node:util';
import { openDatabase } from '@locked-in/store';
import { checkBroker } from './check-instance/check-broker.ts';
import { checkDatabase } from './check-instance/check-database.ts';
import { checkDisk, checkNode, checkPasswords, checkSecrets } from './check-instance/check-machine.ts';
import { type Finding, orWrong, toLine } from './check-instance/finding.ts';
import { type FoundDatabase, findDatabase } from './find-database.ts';

/** One line for each thing that can be wrong with an installation, with the way out. Exit 1 when something is. */
try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  const findings = await checkAll(await findDatabase(values));
  for (const finding of findings) process.stdout.write(`${toLine(finding)}\n`);
  if (findings.some(({ wayOut }) => wayOut !== undefined)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function checkAll(found: FoundDatabase): Promise<readonly Finding[]> {
  try {
    const db = openDatabase(found.databaseUrl, { maxConnections: 2 });
    const database = await orWrong(
      'database',
      'see that it runs, and that DATABASE_URL has its address, user and password',
      () => checkDatabase(db),
    );
    await db.destroy();
    return [checkNode(process.versions.node), ...database, ...(await checkRest(found))];
  } finally {
    await found.leave();
  }
}

async function checkRest({ amqp, databaseUrl, dataDir }: FoundDatabase): Promise<readonly Finding[]> {
  if (dataDir !== undefined) return Promise.all([checkDisk(dataDir), checkSecrets(dataDir)]);
  const passwords = checkPasswords([databaseUrl, amqp?.url]);
  if (amqp === undefined)
    return [passwords, { what: 'broker', found: 'AMQP_URL is not set', wayOut: 'set it as for the servers' }];
  const wayOut = 'see that RabbitMQ runs, with its management plugin, and that AMQP_URL names it';
  return [passwords, ...(await orWrong('broker', wayOut, () => checkBroker(amqp)))];
}
