export * from './broker.ts';
export { type InboxOptions, openInbox } from './inbox.ts';
export { openRabbitmq, type RabbitmqOptions } from './rabbitmq.ts';
