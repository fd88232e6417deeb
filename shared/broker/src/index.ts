export * from './broker.ts';
export { type InboxOptions, openInbox } from './inbox.ts';
export { applyTopology, checkTopology, TopologyError } from './rabbitmq/apply-topology.ts';
export type { TopologyFinding } from './rabbitmq/check-topology.ts';
export { type BrokerState, readBrokerState } from './rabbitmq/read-state.ts';
export { openRabbitmq, placeIn, type RabbitmqOptions } from './rabbitmq.ts';
