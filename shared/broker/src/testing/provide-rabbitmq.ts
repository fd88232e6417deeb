import { startRabbitmq } from './start-rabbitmq.ts';

/** Vitest's global setup: a RabbitMQ for the whole run, unless LOCKED_IN_TEST_AMQP_URL already names one. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.LOCKED_IN_TEST_AMQP_URL) return undefined;
  const rabbitmq = await startRabbitmq();
  process.env.LOCKED_IN_TEST_AMQP_URL = rabbitmq.url;
  return async () => {
    delete process.env.LOCKED_IN_TEST_AMQP_URL;
    await rabbitmq.remove();
  };
}
