import { applyTopology, checkTopology, placeIn, type TopologyFinding } from '@locked-in/broker';
import { parseBrokerConfig } from './config.ts';

const USAGE = `npx pnpm topology apply|check

  apply   makes the queues, the exchange and their policies what this version needs
  check   reads back from RabbitMQ what is in force; exit 1 when anything differs

RabbitMQ is found by AMQP_URL (or AMQP_URL_FILE), its management API beside it on port 15672 or
where ?management=http://host:port of that URL says. Give it the EVENTS_KEPT_DAYS of the servers:
dead letters are kept as long.`;

try {
  const findings = await run(process.argv[2]);
  for (const finding of findings) process.stdout.write(`${toLine(finding)}\n`);
  if (findings.some(({ wrong }) => wrong !== undefined)) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function run(command: string | undefined): Promise<readonly TopologyFinding[]> {
  if (command !== 'apply' && command !== 'check') throw new Error(USAGE);
  const { AMQP_URL, EVENTS_KEPT_DAYS } = parseBrokerConfig(process.env);
  const place = placeIn(AMQP_URL, EVENTS_KEPT_DAYS);
  return command === 'apply' ? applyTopology(place) : checkTopology(place);
}

function toLine({ what, wrong, wayOut = 'npx pnpm topology apply' }: TopologyFinding): string {
  return wrong === undefined ? `ok     ${what}` : `WRONG  ${what}: ${wrong} → ${wayOut}`;
}
