/** Runs in the background of the copied extension before anything of it: it can import nothing. */
export {};

const CHANNEL = 'simulated-time';
const MINUTE_MS = 60_000;
/** Shorter timers are no waiting, and stay real. */
const SHORT_MS = 1_000;
/** What an answer leads to is written down by then, and the next alarm set. */
const SETTLE_MS = 40;
const { Date: RealDate, setTimeout: later, clearTimeout: cancel, fetch: ask } = globalThis;
const tick = performance.now.bind(performance);

type Fire = () => unknown;
type Due = {
  atMs: number;
  readonly fire: Fire;
  readonly everyMs?: number | undefined;
  readonly isAlarm?: true;
};
type AlarmInfo = {
  readonly when?: number;
  readonly delayInMinutes?: number;
  readonly periodInMinutes?: number;
};
type Listener = (alarm: { readonly name: string }) => void;

const due = new Map<string | number, Due>();
const listeners: Listener[] = [];
let aheadMs = 0;
let ids = 1_000_000_000;
let asking = 0;
let askedAtMs: number[] = [];

function now(): number {
  return RealDate.now() + aheadMs;
}

class SimulatedDate extends RealDate {
  constructor(...of: ConstructorParameters<typeof RealDate>) {
    super(...((of.length > 0 ? of : [now()]) as ConstructorParameters<typeof RealDate>));
  }
  static override now(): number {
    return now();
  }
}

function startTimer(fire: Fire, ms = 0): unknown {
  if (ms < SHORT_MS) return later(fire, ms);
  ids += 1;
  due.set(ids, { atMs: now() + ms, fire });
  return ids;
}

function clearTimer(id: number): void {
  if (!due.delete(id)) cancel(id);
}

function setAlarm(name: string, { when, delayInMinutes, periodInMinutes }: AlarmInfo): void {
  const inMs = (delayInMinutes ?? periodInMinutes ?? 0) * MINUTE_MS;
  const everyMs = periodInMinutes === undefined ? undefined : periodInMinutes * MINUTE_MS;
  const fire = () => {
    for (const listener of listeners) listener({ name });
  };
  due.set(name, { atMs: when ?? now() + inMs, everyMs, fire, isAlarm: true });
}

async function readAlarms(): Promise<readonly object[]> {
  return [...due].flatMap(([name, { atMs, everyMs, isAlarm }]) =>
    isAlarm ? [{ name, scheduledTime: atMs, periodInMinutes: everyMs && everyMs / MINUTE_MS }] : [],
  );
}

function findNext(): readonly [string | number, Due] | undefined {
  return [...due].toSorted(([, a], [, b]) => a.atMs - b.atMs)[0];
}

function fireDue(): void {
  for (let next = findNext(); next !== undefined && next[1].atMs <= now(); next = findNext()) {
    const [id, { everyMs, fire }] = next;
    if (everyMs === undefined) due.delete(id);
    else next[1].atMs = now() + everyMs;
    fire();
  }
}

/** What was fired has its turn, and its requests their answers. */
async function settle(): Promise<void> {
  do await new Promise((resolve) => later(resolve, SETTLE_MS));
  while (asking > 0);
}

async function letPass(ms: number): Promise<string> {
  const untilMs = now() + ms;
  for (let next = findNext(); next !== undefined && next[1].atMs < untilMs; next = findNext()) {
    aheadMs += Math.max(0, next[1].atMs - now());
    fireDue();
    await settle();
  }
  aheadMs += Math.max(0, untilMs - now());
  const lived = JSON.stringify({ nowMs: now(), askedAtMs });
  askedAtMs = [];
  return lived;
}

async function askNoted(...request: Parameters<typeof fetch>): Promise<Response> {
  if (String(request[0]).includes('/v1/')) askedAtMs.push(now());
  asking += 1;
  try {
    return await ask(...request);
  } finally {
    asking -= 1;
  }
}

performance.now = () => tick() + aheadMs;
Object.assign(globalThis, {
  Date: SimulatedDate,
  setTimeout: startTimer,
  clearTimeout: clearTimer,
  fetch: askNoted,
});
const alarms = {
  create: setAlarm,
  clear: async (name: string) => due.delete(name),
  getAll: readAlarms,
  onAlarm: { addListener: (listener: Listener) => listeners.push(listener) },
};
for (const space of ['browser', 'chrome'])
  Object.defineProperty(Reflect.get(globalThis, space), 'alarms', { value: alarms });

const line = new BroadcastChannel(CHANNEL);
line.onmessage = async ({ data }: { data: unknown }) => line.postMessage(await letPass(Number(data)));
setInterval(fireDue, 250);
/** The browser would end a background that has nothing to do. */
setInterval(() => void globalThis.chrome?.runtime?.getPlatformInfo?.(), 20_000);
