import { KEPT_DAYS } from '@locked-in/contracts';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Broker, PublishResult } from './broker.ts';
import { applyTopology, checkTopology } from './rabbitmq/apply-topology.ts';
import type { TopologyFinding } from './rabbitmq/check-topology.ts';
import { openManagement } from './rabbitmq/management.ts';
import { timesReturned as timesReturnedOf } from './rabbitmq/message.ts';
import { openRabbitmq, placeIn } from './rabbitmq.ts';
import type { Steps } from './retry-delays.ts';
import { sampleChunk, sampleChunks } from './testing/sample-chunk.ts';
import { type PrivateRabbitmq, startRabbitmq } from './testing/start-rabbitmq.ts';
import { openTestAmqp, type TestAmqp } from './testing/test-amqp.ts';

const WAIT = { timeout: 100_000, interval: 50 };
const LONG = { timeout: 300_000 };
const RETRY_DELAYS_MS: Steps<number> = [50];
const options = { batchSize: 50, isReady: async () => true };

let rabbitmq: PrivateRabbitmq;

beforeAll(async () => {
  rabbitmq = await startRabbitmq();
}, 300_000);

afterAll(() => rabbitmq?.remove());

test('while RabbitMQ is away a chunk is refused at once, and all goes on when it is back', LONG, async () => {
  const { broker } = await open();
  const seen = await consumeSeqs(broker);
  await rabbitmq.kill();
  await vi.waitFor(async () => expect(await broker.isReady()).toBe(false), WAIT);
  expect(await broker.publish(sampleChunk(1))).toEqual({ kind: 'unavailable', retryAfterSeconds: 5 });
  await rabbitmq.start();
  await vi.waitFor(
    async () => expect(await broker.publish(sampleChunk(2))).toEqual({ kind: 'accepted' }),
    WAIT,
  );
  await vi.waitFor(() => expect([...seen]).toEqual([2]), WAIT);
});

test('a broker that is away at the start is found when it comes', LONG, async () => {
  await rabbitmq.kill();
  const { broker } = await open();
  const seen = await consumeSeqs(broker);
  expect(await broker.isReady()).toBe(false);
  await rabbitmq.start();
  await vi.waitFor(
    async () => expect(await broker.publish(sampleChunk(3))).toEqual({ kind: 'accepted' }),
    WAIT,
  );
  await vi.waitFor(() => expect([...seen]).toEqual([3]), WAIT);
});

test('kill -9 of RabbitMQ under load loses no accepted chunk', LONG, async () => {
  const { broker } = await open();
  const seen = await consumeSeqs(broker);
  const load = startLoad(broker);
  for (let kill = 0; kill < 2; kill++) {
    await vi.waitFor(() => expect(load.accepted.size).toBeGreaterThan(500 * (kill + 1)), WAIT);
    await rabbitmq.kill();
    await vi.waitFor(() => expect(load.refused()).toBeGreaterThan(kill), WAIT);
    await rabbitmq.start();
    await vi.waitFor(async () => expect(await broker.isReady()).toBe(true), WAIT);
  }
  await load.stop();
  await vi.waitFor(() => expect([...load.accepted].filter((seq) => !seen.has(seq))).toEqual([]), WAIT);
});

test('a chunk that no queue takes is never accepted, and the queue is made again', LONG, async () => {
  const { broker, amqp } = await open();
  await amqp.withChannel((channel, events) => channel.deleteQueue(events));
  expect((await broker.publish(sampleChunk())).kind).toBe('unavailable');
  await vi.waitFor(async () => expect((await broker.publish(sampleChunk())).kind).toBe('accepted'), WAIT);
});

test('a consumer whose queue was deleted consumes the new one', LONG, async () => {
  const { broker, amqp } = await open();
  const seen = await consumeSeqs(broker);
  await broker.publish(sampleChunk(1));
  await vi.waitFor(() => expect(seen.has(1)).toBe(true), WAIT);
  await amqp.withChannel((channel, events) => channel.deleteQueue(events));
  await vi.waitFor(async () => expect((await broker.publish(sampleChunk(2))).kind).toBe('accepted'), WAIT);
  await vi.waitFor(() => expect(seen.has(2)).toBe(true), WAIT);
});

test('a memory alarm refuses chunks and still lets the queue drain', LONG, async () => {
  const { broker } = await open();
  await Promise.all(sampleChunks(100).map(broker.publish));
  await rabbitmq.control('set_vm_memory_high_watermark', 'absolute', '1');
  onTestFinished(() => rabbitmq.control('set_vm_memory_high_watermark', 'absolute', '800MB'));
  await vi.waitFor(async () => expect((await broker.publish(sampleChunk())).kind).toBe('unavailable'), WAIT);
  const seen = await consumeSeqs(broker);
  await vi.waitFor(() => expect(seen.size).toBe(100), WAIT);
  expect(await broker.isReady()).toBe(false);
  await rabbitmq.control('set_vm_memory_high_watermark', 'absolute', '800MB');
  await vi.waitFor(async () => expect((await broker.publish(sampleChunk(500))).kind).toBe('accepted'), WAIT);
});

test('a message that is not a chunk goes to the dead letters and holds nothing up', LONG, async () => {
  const { broker, amqp } = await open();
  const seen = await consumeSeqs(broker);
  await amqp.withChannel(async (channel, events) => {
    channel.sendToQueue(events, Buffer.from('hello'), { headers: { from: 'elsewhere' } });
  });
  await broker.publish(sampleChunk(9));
  await vi.waitFor(() => expect([...seen]).toEqual([9]), WAIT);
  const dead = await vi.waitUntil(async () => (await amqp.takeDead())[0], WAIT);
  expect(dead.content.toString()).toBe('hello');
  expect(dead.properties.headers).toMatchObject({
    from: 'elsewhere',
    reason: 'the headers are not those of a chunk',
  });
});

test(
  'a chunk that every worker dies of has failed once after ten deaths, and is not lost',
  LONG,
  async () => {
    const { broker, amqp } = await open();
    await broker.publish(sampleChunk(4));
    await vi.waitFor(async () => {
      await amqp.withChannel(takeAndDie);
      expect(await timesReturned(amqp)).toBeGreaterThanOrEqual(10);
    }, WAIT);
    const attempts: number[] = [];
    await broker.consume(options, async (batch) => {
      attempts.push(...batch.map(({ attempt }) => attempt));
      return batch.map(() => ({ kind: 'done' }));
    });
    await vi.waitFor(() => expect(attempts).toEqual([2]), WAIT);
  },
);

test(
  'what was deleted is found missing, is made again with its policies, and is in force',
  LONG,
  async () => {
    const amqp = openTestAmqp(rabbitmq.url);
    const place = placeIn(amqp.url, KEPT_DAYS.asShipped);
    onTestFinished(amqp.drop);
    expect((await checkTopology(place)).every(({ wrong }) => wrong === 'it is not there')).toBe(true);
    expect(wrongIn(await applyTopology(place))).toEqual([]);
    await amqp.withChannel((channel) => channel.deleteQueue(place.names.dead));
    await openManagement(place.url)?.remove(`policies/%2F/${place.names.events}`);
    expect(wrongIn(await checkTopology(place))).toContainEqual([place.names.dead, 'it is not there']);
    await vi.waitFor(async () => {
      const wrong = wrongIn(await checkTopology(place));
      expect(wrong).toContainEqual([place.names.events, expect.stringContaining('delivery-limit')]);
    }, WAIT);
    expect(wrongIn(await applyTopology(place))).toEqual([]);
    expect(wrongIn(await checkTopology(placeIn(amqp.url, 7)))).toEqual([
      [place.names.dead, 'not in force: message-ttl'],
    ]);
  },
);

test(
  'an empty queue of an older version is made anew, one that holds chunks is left alone',
  LONG,
  async () => {
    const amqp = openTestAmqp(rabbitmq.url);
    const place = placeIn(amqp.url, KEPT_DAYS.asShipped);
    onTestFinished(amqp.drop);
    const { events } = place.names;
    const old = { durable: true, arguments: { 'x-queue-type': 'quorum', 'x-delivery-limit': 5 } };
    await amqp.withChannel(async (channel) => {
      await channel.assertQueue(events, old);
      channel.sendToQueue(events, Buffer.from('kept'));
    });
    await vi.waitFor(() => expect(applyTopology(place)).rejects.toThrow('is not empty'), WAIT);
    await amqp.withChannel((channel) => channel.purgeQueue(events));
    await vi.waitFor(async () => expect(wrongIn(await applyTopology(place))).toEqual([]), WAIT);
  },
);

function wrongIn(findings: readonly TopologyFinding[]) {
  return findings.filter(({ wrong }) => wrong !== undefined).map(({ what, wrong }) => [what, wrong]);
}

async function open(): Promise<{ broker: Broker; amqp: TestAmqp }> {
  const amqp = openTestAmqp(rabbitmq.url, RETRY_DELAYS_MS);
  const broker = await openRabbitmq({
    url: amqp.url,
    name: 'test',
    keptDays: KEPT_DAYS.asShipped,
    retryDelaysMs: RETRY_DELAYS_MS,
  });
  onTestFinished(broker.close);
  return { broker, amqp };
}

async function consumeSeqs(broker: Broker): Promise<ReadonlySet<number>> {
  const seen = new Set<number>();
  await broker.consume(options, async (batch) => {
    for (const { head } of batch) seen.add(head.firstSeq);
    return batch.map(() => ({ kind: 'done' }));
  });
  return seen;
}

/** Twenty senders that publish as fast as they are answered, each chunk with a number of its own. */
function startLoad(broker: Broker) {
  const accepted = new Set<number>();
  let refused = 0;
  let isStopping = false;
  let next = 0;
  const count = (seq: number, { kind }: PublishResult) => {
    if (kind === 'accepted') accepted.add(seq);
    else refused++;
  };
  const sendUntilStopped = async () => {
    while (!isStopping) {
      const seq = next++;
      count(seq, await broker.publish(sampleChunk(seq)));
      await new Promise((resolve) => setTimeout(resolve, refused > 0 ? 5 : 0));
    }
  };
  const senders = Array.from({ length: 20 }, sendUntilStopped);
  const stop = async () => {
    isStopping = true;
    await Promise.all(senders);
  };
  return { accepted, refused: () => refused, stop };
}

async function takeAndDie(channel: Parameters<Parameters<TestAmqp['withChannel']>[0]>[0], events: string) {
  await channel.get(events);
}

async function timesReturned({ withChannel }: TestAmqp): Promise<number> {
  const message = await withChannel((channel, events) => channel.get(events));
  return message ? timesReturnedOf(message) : 0;
}
