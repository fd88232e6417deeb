import type { TopologyPlace } from './apply-policies.ts';
import { managementOf } from './apply-topology.ts';
import { isFound, vhostOf } from './management.ts';

/** What an operator wants to know of a RabbitMQ. */
export type BrokerState = {
  readonly version: string;
  readonly alarms: readonly string[];
  /** Of the node with the least. */
  readonly freeMb: number;
  readonly deadLetters: number;
};

export async function readBrokerState(place: TopologyPlace): Promise<BrokerState> {
  const management = managementOf(place);
  const dead = `queues/${vhostOf(place.url)}/${encodeURIComponent(place.names.dead)}`;
  const [overview, listed, queue] = await Promise.all([
    management.get('overview'),
    management.get('nodes'),
    management.get(dead),
  ]);
  const nodes = Array.isArray(listed) ? listed.filter(isFound) : [];
  return {
    version: isFound(overview) ? String(overview.rabbitmq_version) : 'unknown',
    alarms: nodes.flatMap((node) => [
      ...(node.mem_alarm === true ? [`memory of ${node.name}`] : []),
      ...(node.disk_free_alarm === true ? [`disk of ${node.name}`] : []),
    ]),
    freeMb: Math.round(Math.min(...nodes.map((node) => Number(node.disk_free))) / 2 ** 20),
    deadLetters: isFound(queue) ? Number(queue.messages ?? 0) : 0,
  };
}
