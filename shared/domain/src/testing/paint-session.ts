import type { SessionEvent } from '../event.ts';
import { TICK_MS } from './arbitraries.ts';

/**
 * The slow, obvious way to say what was true in every second of a session, written to disagree with `toSegments` if
 * either is wrong: every event overpaints the rest of its own canvas, then the canvases are read side by side.
 * Paused seconds are not in the map.
 */
export function paintSession(told: readonly SessionEvent[]): ReadonlyMap<number, string> {
  const events = withoutRunningBack(told);
  const startMs = events[0]?.occurredAtMs ?? 0;
  const endIndex = events.findIndex(({ kind }) => kind === 'session-ended');
  const endMs = events[endIndex]?.occurredAtMs ?? 0;
  const shown = new Canvas(startMs, endMs, 'nothing');
  const input = new Canvas(startMs, endMs, 'active');
  const paused = new Canvas(startMs, endMs, 'no');
  const forgotten = new Canvas(startMs, endMs, 'no');
  let lastInputMs = startMs;
  for (const [index, event] of events.entries()) {
    const atMs = event.occurredAtMs;
    const previousMs = events[index - 1]?.occurredAtMs ?? atMs;
    if (event.kind === 'forgotten') forgotten.paint('yes', event.fromMs, event.toMs);
    if (index > endIndex) continue;
    if (event.kind === 'session-paused') paused.paint('yes', atMs);
    if (event.kind === 'session-resumed') paused.paint('no', atMs);
    if (event.kind === 'private-shown') shown.paint('private', atMs);
    if (event.kind === 'browser-left') shown.paint('left', atMs);
    if (event.kind === 'page-shown')
      shown.paint(`${event.audible ? 'loud' : 'silent'} ${event.site}${event.path ?? ''}`, atMs);
    if (event.kind === 'locked' || event.kind === 'came-back') {
      input.paint(event.kind === 'locked' ? 'locked' : 'active', atMs);
      lastInputMs = atMs;
    }
    if (event.kind === 'went-idle') {
      lastInputMs = Math.min(atMs, Math.max(event.sinceMs, lastInputMs));
      input.paint('idle', lastInputMs);
    }
    if (event.kind === 'interrupted') {
      lastInputMs = Math.min(atMs, Math.max(event.lastSeenMs, previousMs));
      shown.paint('nothing', lastInputMs);
      input.paint('active', lastInputMs);
    }
  }
  const picture = new Map<number, string>();
  for (let ms = startMs; ms < endMs; ms += TICK_MS) {
    if (paused.at(ms) === 'yes') continue;
    picture.set(ms, forgotten.at(ms) === 'yes' ? 'unobserved' : read(shown.at(ms), input.at(ms)));
  }
  return picture;
}

function read(shown: string, input: string): string {
  if (shown === 'nothing') return 'unobserved';
  if (input === 'locked') return 'away';
  if (shown === 'left') return 'unobserved';
  if (shown === 'private') return input === 'active' ? 'active private' : 'away';
  const [loudness, page] = shown.split(' ');
  if (input === 'active') return `active ${page}`;
  return loudness === 'loud' ? `media ${page}` : 'away';
}

function withoutRunningBack(events: readonly SessionEvent[]): readonly SessionEvent[] {
  return events.map((event, index) => {
    const until = events.slice(0, index + 1).map(({ occurredAtMs }) => occurredAtMs);
    return { ...event, occurredAtMs: Math.max(...until) };
  });
}

class Canvas {
  private readonly colours = new Map<number, string>();
  private readonly endMs: number;

  constructor(startMs: number, endMs: number, colour: string) {
    this.endMs = endMs;
    this.paint(colour, startMs);
  }

  paint(colour: string, fromMs: number, toMs = this.endMs): void {
    for (let ms = fromMs; ms < toMs; ms += TICK_MS) this.colours.set(ms, colour);
  }

  at(ms: number): string {
    return this.colours.get(ms) ?? '';
  }
}
