export * from './broker.ts';
export { openRabbitmq, type RabbitmqOptions } from './rabbitmq.ts';
