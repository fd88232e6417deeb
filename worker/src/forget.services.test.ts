import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Broker } from '@locked-in/broker';
import type { SealedChunk } from '@locked-in/contracts';
import { calendarOf, type SessionEvent, weekOf } from '@locked-in/domain';
import {
  bodyToText,
  createPerson,
  type Database,
  inErasureTurn,
  readAnalysis,
  readReport,
  saveEventsKept,
} from '@locked-in/store';
import { dumpText } from '@locked-in/store/testing';
import { expect, test, vi } from 'vitest';
import { PLACES, type Place, startTestWorker } from './testing/places.ts';
import { mintSender, publishAll, type Sender, seal, thisMonday, WAIT } from './testing/sessions.ts';

/** A session whose every word stands nowhere else. */
function words() {
  const [intent, page, note] = Array.from({ length: 3 }, () => `c${randomUUID().replaceAll('-', '')}`);
  const events = thisMonday(`
    09:00 start "${intent}" 60m
    09:00 docs.test/kept "Kept"
    09:20 ${page}.test/${page} "${page}"
    09:40 docs.test/kept "Kept"
    10:00 end
    10:01 log 80 20
  `).map((event) => (event.kind === 'logged' ? { ...event, note } : event));
  return { intent: `${intent}`, page: `${page}`, note: `${note}`, events };
}

test.for(PLACES)(
  'through $name, what is forgotten leaves the database, the frozen report and the dead letters',
  async ({ open }) => {
    const place = await open();
    const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
    const { page, events } = words();
    const broker = await startTestWorker(place);
    await publishAll(broker, seal(sender, events));
    const week = await freezeReport(place.db, sender, events);
    await publishAll(broker, [garbled(sender, page), refused(sender, page)]);
    await vi.waitFor(async () => expect(await deadText(place, broker)).toContain(page), WAIT);

    await publishAll(broker, seal(sender, thisMonday('10:02 forgotten 09:15 09:45'), { firstSeq: 6 }));
    await vi.waitFor(async () => {
      expect(await dumpText(place.db)).not.toContain(page);
      expect(await deadText(place, broker)).not.toContain(page);
      const report = await readReport(place.db, { userId: sender.userId, week });
      expect(report).toMatchObject({ amendedAtMs: expect.any(Number), report: { totals: { sessions: 1 } } });
      expect(report?.report.sites.map(({ site }) => site)).toEqual(['docs.test']);
    }, WAIT);

    await publishAll(broker, [garbled(sender, page)]);
    await vi.waitFor(async () => expect(await readDead(place, broker)).toHaveLength(3), WAIT);
    await vi.waitFor(async () => expect(await deadText(place, broker)).not.toContain(page), WAIT);
    expect(await place.deadReasons()).toHaveLength(3);
  },
);

test.for(PLACES)('through $name, a session that is forgotten whole leaves no word', async ({ open }) => {
  const place = await open();
  const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
  const { intent, page, note, events } = words();
  const broker = await startTestWorker(place);
  await publishAll(broker, seal(sender, events, { size: 2 }));
  await freezeReport(place.db, sender, events);
  await publishAll(broker, [garbled(sender, `${intent} ${note} ${page}`)]);
  await vi.waitFor(async () => expect(await deadText(place, broker)).toContain(note), WAIT);

  const whole = thisMonday('10:02 forgotten 09:00 10:00').map((event) => ({ ...event, whole: true }));
  await publishAll(broker, seal(sender, whole, { firstSeq: 6 }));
  await vi.waitFor(async () => {
    const everything = `${await dumpText(place.db)} ${await deadText(place, broker)}`;
    for (const word of [intent, page, note]) expect(everything).not.toContain(word);
    expect(await readAnalysis(place.db, sender)).toMatchObject({
      computed: { kind: 'withheld', reason: 'low-coverage' },
    });
  }, WAIT);
});

test.for(PLACES)(
  'through $name, a dead letter goes when its person wants nothing kept so long',
  async ({ open }) => {
    const place = await open();
    const sender = mintSender(await createPerson(place.db, { name: 'Ada' }));
    await saveEventsKept(place.db, { userId: sender.userId, days: 7 });
    const broker = await startTestWorker(place);
    const [old, young] = [garbled(sender, 'old'), garbled(sender, 'young')];
    const aWeekAgoMs = Date.now() - 7 * 24 * 3_600_000;
    await publishAll(broker, [{ ...old, head: { ...old.head, receivedAtMs: aWeekAgoMs } }]);
    await publishAll(broker, [young]);
    await vi.waitFor(
      async () => expect(await readDead(place, broker)).toEqual([bodyToText(young.body)]),
      WAIT,
    );
  },
);

/** Waits for the analysis and the report, and closes the week as if it were long over. */
async function freezeReport(db: Database, sender: Sender, events: readonly SessionEvent[]): Promise<string> {
  const week = weekOf(events[0]?.occurredAtMs ?? 0, calendarOf('UTC'));
  await vi.waitFor(async () => {
    const stored = await readReport(db, { userId: sender.userId, week });
    expect(stored?.report.sessions[0]?.grade).toMatchObject({ kind: 'graded' });
    await db
      .updateTable('weekly_report')
      .set({ frozen_at: new Date() })
      .where('user_id', '=', sender.userId)
      .where('due_at', 'is', null)
      .execute();
    expect((await readReport(db, { userId: sender.userId, week }))?.isFrozen).toBe(true);
  }, WAIT);
  return week;
}

/** Cut off in the middle: nobody can tell what stands in it. */
function garbled(sender: Sender, text: string): SealedChunk {
  return { ...chunkAt(sender, 20), body: new TextEncoder().encode(`{"events":[{"title":"${text}`) };
}

/** PostgreSQL stores no NUL in a session's log. */
function refused(sender: Sender, title: string): SealedChunk {
  const [left, log] = thisMonday(`
    09:21 left
    10:01 log 80 20
  `);
  const page = { ...left, kind: 'page-shown', site: 'nul.test', title, audible: false };
  const body = JSON.stringify({ events: [page, { ...log, note: '\u0000' }] });
  return { ...chunkAt(sender, 30, 2), body: gzipSync(body) };
}

function chunkAt(sender: Sender, firstSeq: number, count = 1) {
  return { head: { ...sender, firstSeq, count, receivedAtMs: Date.now() } };
}

async function deadText(place: Place, broker: Broker): Promise<string> {
  return (await readDead(place, broker)).join(' ');
}

/** In its turn: who looks has the letter in hand meanwhile, and the worker would not find it. */
async function readDead({ db }: Place, broker: Broker): Promise<readonly string[]> {
  const texts: string[] = [];
  await inErasureTurn(db, () =>
    broker.sortDead(async ({ body }) => {
      texts.push(bodyToText(body));
      return { kind: 'keep' };
    }),
  );
  return texts;
}
