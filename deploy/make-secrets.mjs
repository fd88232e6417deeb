import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Makes the cluster's secrets in a folder: what is missing is made, what is there stays, so an update may add one. The
 * folders named after it are opened to the account that their container runs as. Where the folder is not there either, it
 * is made for whoever runs this alone.
 */
const [folder = '/secrets', ...volumes] = process.argv.slice(2);
mkdirSync(folder, { recursive: true, mode: 0o700 });

const postgres = secret('postgres-password', mint);
secret('database-url', () => `postgres://locked_in:${postgres}@postgres:5432/locked_in`);
const amqpUrl = secret('amqp-url', () => `amqp://locked_in:${mint()}@rabbitmq:5672`);
write(`${folder}/rabbitmq.conf`, toRabbitmqConf(new URL(amqpUrl).password)); // no secret of its own: what an update changes in it holds
secret('metrics-token', mint);
secret('grafana-password', mint);
for (const volume of volumes) chmodSync(volume, 0o777);

function secret(name, make) {
  const path = `${folder}/${name}`;
  if (!existsSync(path)) write(path, make());
  return readFileSync(path, 'utf8');
}

/** Chunks are refused long before the disk is full: a broker that meets its end may lose what it has confirmed (F09). */
function toRabbitmqConf(password) {
  return `default_user = locked_in\ndefault_pass = ${password}\ndisk_free_limit.absolute = 1GB\n`;
}

/** Whole or not at all: a run that was cut short leaves no half secret. */
function write(path, text) {
  writeFileSync(`${path}.new`, text, { mode: 0o444 });
  renameSync(`${path}.new`, path);
}

function mint() {
  return randomBytes(24).toString('hex');
}
