import { setImmediate } from 'node:timers/promises';
import type { SessionEvent } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClock } from '../platform/clock.ts';
import { type Journal, readEvents, type SessionRecord } from '../platform/database.ts';
import type { ServerAnswer, ServerRequest } from '../platform/server.ts';
import type { SendingState } from '../platform/stored.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { createLife, type Life } from '../testing/mortal-worker.ts';
import { readCurrent } from './journal.ts';
import { createRecorder, type Recorder } from './run-session.ts';
import { createSender, type Sender } from './send-journal.ts';

const SESSION_ID = '00000000-0000-4000-8000-000000000001';
const START_MS = 1_000_000;
const IMMORTAL = Number.MAX_SAFE_INTEGER;

type Action =
  | { readonly kind: 'show'; readonly site: string; readonly seconds: number }
  | { readonly kind: 'pause' | 'resume' | 'extend' | 'send' };

/** Everything that outlives a worker. */
type World = {
  readonly db: Journal;
  readonly stored: Map<number, readonly SessionEvent[]>;
  nowMs: number;
  site: string;
  sending: SendingState;
};

type Worker = { readonly recorder: Recorder; readonly sender: Sender; readonly life: Life };

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: showing() },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume', 'extend', 'send') }) },
);

function showing(): fc.Arbitrary<Action> {
  return fc.record({
    kind: fc.constant('show'),
    site: fc.constantFrom('a.test', 'b.test', 'c.test'),
    seconds: fc.integer({ min: 0, max: 60 }),
  });
}

test('a worker that dies between any two lines loses nothing and says nothing twice', async () => {
  const script = fc.array(action, { minLength: 1, maxLength: 12 });
  const lives = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(script, lives, async (actions, steps) => {
      const undisturbed = await live(actions, []);
      expect(await live(actions, steps)).toEqual(undisturbed);
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** Plays the script, in as many lives as it takes, and answers what the server has in the end. */
async function live(actions: readonly Action[], steps: readonly number[]): Promise<readonly SessionEvent[]> {
  const world = await createWorld();
  const lives = [...steps];
  let worker = createWorker(world, lives.shift());
  const play = async (attempt: (worker: Worker) => Promise<unknown>) => {
    for (;;) {
      const outcome = await Promise.race([attempt(worker), worker.life.died]);
      if (outcome !== 'died') return;
      await setImmediate();
      worker = createWorker(world, lives.shift());
    }
  };
  await play(({ recorder }) => recorder.start(DECLARED));
  for (const next of actions) await playAction(next, world, play);
  await play(({ recorder }) => recorder.command({ kind: 'stop' }));
  await play(({ recorder }) => recorder.log(SESSION_ID, { quality: 70 }));
  for (let minute = 0; minute < 5; minute += 1) {
    world.nowMs += 61_000;
    await play(({ sender }) => sender.send('urgent'));
  }
  expect(await readEvents(world.db, SESSION_ID)).toEqual([]);
  expect((await world.db.get('sessions', SESSION_ID))?.isComplete).toBe(true);
  return toStream(world);
}

async function playAction(
  next: Action,
  world: World,
  play: (attempt: (worker: Worker) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  if (next.kind === 'show') {
    world.nowMs += next.seconds * 1000;
    world.site = next.site;
    return play(({ recorder }) => recorder.look());
  }
  if (next.kind === 'send') {
    world.site = `${world.site}.`;
    return play(({ recorder, sender }) => Promise.all([sender.send('urgent'), recorder.look()]));
  }
  const { kind } = next;
  if (kind !== 'extend') return play(({ recorder }) => recorder.command({ kind }));
  const endMs = await plannedEnd(world.db);
  await play(async ({ recorder }) => {
    const isExtended = (await plannedEnd(world.db)) !== endMs;
    return isExtended ? undefined : recorder.command({ kind: 'extend', byMs: 60_000 });
  });
}

async function plannedEnd(db: Journal): Promise<number | undefined> {
  const timer = (await readCurrent(db))?.timer;
  return timer && timer.state !== 'idle' ? timer.endsAtMs : undefined;
}

async function createWorld(): Promise<World> {
  const db = await emptyJournal();
  return { db, stored: new Map(), nowMs: START_MS, site: 'a.test', sending: { failures: 0 } };
}

function createWorker(world: World, steps = IMMORTAL): Worker {
  const life = createLife(steps);
  const journal = life.journal(world.db);
  const openJournal = async () => journal;
  const now = () => world.nowMs;
  const recorder = createRecorder({
    openJournal,
    lookAtBrowser: () => life.step(async () => ({ sight: sightOf(world.site), nowMs: world.nowMs })),
    browserLife: () => life.step(async () => 'the same browser'),
    clock: createClock(now, now),
    newSessionId: () => SESSION_ID,
    afterChange: (_session: SessionRecord) => life.step(async () => undefined),
  });
  const sender = createSender({
    openJournal,
    readAccess: async () => ({ serverUrl: 'http://server.test', token: 'secret' }),
    ask: (_access, request) => life.step(async () => answer(world, request)),
    readState: () => life.step(async () => world.sending),
    writeState: (state) =>
      life.step(async () => {
        world.sending = state;
      }),
    onRevoked: async () => undefined,
    rest: async () => undefined,
    giveWay: async () => undefined,
    wakeAt: async () => undefined,
    now,
    random: () => 0,
  });
  return { recorder, sender, life };
}

/** A server that stores what it promises and keeps the first of two chunks with one number. */
function answer({ stored }: World, { path, body }: ServerRequest): ServerAnswer {
  const firstSeq = Number(/chunks\/(\d+)$/.exec(path)?.[1]);
  if (Number.isNaN(firstSeq)) {
    const lastSeq = Math.max(-1, ...[...stored].map(([first, events]) => first + events.length - 1));
    return { kind: 'answered', status: 200, body: { lastSeq, missing: [], complete: true } };
  }
  if (!stored.has(firstSeq)) stored.set(firstSeq, toEvents(body));
  return { kind: 'answered', status: 202, body: undefined };
}

function toEvents(body: unknown): readonly SessionEvent[] {
  const { events } = JSON.parse(JSON.stringify(body));
  return events;
}

/** The whole stream; fails on a hole or an overlap between chunks. */
function toStream({ stored }: World): readonly SessionEvent[] {
  const chunks = [...stored].toSorted(([a], [b]) => a - b);
  let nextSeq = 0;
  for (const [firstSeq, events] of chunks) {
    expect(firstSeq).toBe(nextSeq);
    nextSeq += events.length;
  }
  return chunks.flatMap(([, events]) => events);
}
