import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'amqplib';
import { applyPolicies, type TopologyPlace } from './apply-policies.ts';
import { hasOtherArguments, readTopology, type TopologyFinding } from './check-topology.ts';
import { isFound, type Management, openManagement, vhostOf } from './management.ts';
import { policiesOf } from './policies.ts';
import { assertLive, assertQueues } from './topology.ts';

/** Why the topology cannot be brought to what this version needs, in one sentence. */
export class TopologyError extends Error {
  override readonly name = 'TopologyError';
}

const LOOKS = 24;
const LOOK_AGAIN_MS = 500;

/** Queues, exchange and policies as this version needs them. An empty queue of an older version is made anew. */
export async function applyTopology(place: TopologyPlace): Promise<readonly TopologyFinding[]> {
  const management = managementOf(place);
  await removeOldQueues(management, place);
  await declare(place);
  await applyPolicies(management, place);
  return readWhenInForce(management, place);
}

export async function checkTopology(place: TopologyPlace): Promise<readonly TopologyFinding[]> {
  return readTopology(managementOf(place), place);
}

/** The broker tells what is in force together with its statistics, every 5 s. */
async function readWhenInForce(management: Management, place: TopologyPlace) {
  for (let look = 1; ; look++) {
    const findings = await readTopology(management, place);
    if (look === LOOKS || findings.every(({ wrong }) => wrong === undefined)) return findings;
    await sleep(LOOK_AGAIN_MS);
  }
}

export function managementOf({ url }: TopologyPlace): Management {
  const management = openManagement(url);
  if (management) return management;
  throw new TopologyError('The management API is switched off in the URL of RabbitMQ (management=none).');
}

async function removeOldQueues(management: Management, place: TopologyPlace): Promise<void> {
  for (const { queue } of policiesOf(place)) {
    const path = `queues/${vhostOf(place.url)}/${encodeURIComponent(queue)}`;
    const found = await management.get(path);
    if (!isFound(found) || !hasOtherArguments(found)) continue;
    if (found.messages !== 0) {
      throw new TopologyError(
        `The queue ${queue} was declared by an older version and is not empty; let its workers finish first.`,
      );
    }
    await management.remove(path);
  }
}

async function declare({ url, names }: TopologyPlace): Promise<void> {
  const connection = await connect(url.href, { timeout: 10_000 });
  try {
    const channel = await connection.createChannel();
    await assertQueues(channel, names);
    await assertLive(channel, names);
  } finally {
    await connection.close();
  }
}
