import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Writes the cluster's secrets into a folder, once: a second run changes nothing. The last file says that all are there. */
const folder = process.argv[2] ?? '/secrets';
if (existsSync(`${folder}/amqp-url`)) process.exit(0);

const postgres = randomBytes(24).toString('hex');
const amqp = randomBytes(24).toString('hex');
write('postgres-password', postgres);
write('database-url', `postgres://locked_in:${postgres}@postgres:5432/locked_in`);
write('rabbitmq.conf', `default_user = locked_in\ndefault_pass = ${amqp}\n`);
write('amqp-url', `amqp://locked_in:${amqp}@rabbitmq:5672`);

function write(name, text) {
  rmSync(`${folder}/${name}`, { force: true }); // of a run that was cut short; nobody may write to it
  writeFileSync(`${folder}/${name}`, text, { mode: 0o444 });
}
