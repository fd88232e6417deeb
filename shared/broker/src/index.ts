export * from './broker.ts';
export { type InboxOptions, openInbox } from './inbox.ts';
export { applyTopology, checkTopology, TopologyError } from './rabbitmq/apply-topology.ts';
export type { TopologyFinding } from './rabbitmq/check-topology.ts';
export { openRabbitmq, placeIn, type RabbitmqOptions } from './rabbitmq.ts';
