import { type Random, randomFrom, type SessionEvent } from '@locked-in/domain';

/** A journal seals a chunk every five minutes; somebody at work shows another page every twenty seconds. */
export const EVENTS_PER_CHUNK = 15;
const EVERY_MS = 20_000;

const WORDS = `draft chapter review budget invoice meeting notes design sketch model query report chart index
  paper theorem lemma proof garden recipe travel museum train ticket guitar lesson lecture video search
  answer question thread issue patch release build deploy monitor alert`.split(/\s+/);
const HOSTS = ['docs', 'mail', 'wiki', 'code', 'news', 'video', 'calendar', 'drive', 'forum', 'library'];

/** What a browser records in five minutes of a session: pages that come again and pages that are new. */
export function toJournalChunk(seed: number, startedAtMs: number): readonly SessionEvent[] {
  const random = randomFrom([`${seed}`]);
  return Array.from({ length: EVENTS_PER_CHUNK }, (_, index) => {
    const occurredAtMs = startedAtMs + index * EVERY_MS + Math.floor(random() * EVERY_MS);
    if (index % 7 === 6) return { occurredAtMs, kind: 'browser-left' };
    return { occurredAtMs, kind: 'page-shown', audible: false, ...toPage(random) };
  });
}

function toPage(random: Random) {
  const words = Array.from({ length: 4 }, () => pick(random, WORDS));
  return {
    site: `${pick(random, HOSTS)}.example.com`,
    path: `/${words.slice(0, 2).join('/')}/${Math.floor(random() * 100_000)}`,
    title: `${words.join(' ')} – ${pick(random, HOSTS)}`,
  };
}

function pick(random: Random, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
