export { outlive } from './outlive.ts';
export { type PrivateRabbitmq, startRabbitmq } from './start-rabbitmq.ts';
export { openTestAmqp, type TestAmqp } from './test-amqp.ts';
