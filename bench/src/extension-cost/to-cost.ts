/** Processor time of the extension's process in a stretch of time. */
export type Used = { readonly cpuMs: number; readonly lengthMs: number };

/** An hour of one browser in minutes. */
export type Hour = {
  readonly outside: Used;
  readonly resting: Used;
  readonly switching: Used;
  /** Switches so fast that nothing else fits in between, and what was recorded of them. */
  readonly busy: Used & { readonly events: number };
};

export type Measured = {
  /** Where the browser tells that it was left, as Chromium does on Windows and macOS, and Firefox everywhere. */
  readonly told: Hour;
  /** Chromium on X11, where it has to be asked for. */
  readonly onX11: Hour;
  readonly floor: Floor;
  readonly alarms: { readonly outside: readonly Alarm[]; readonly session: readonly Alarm[] };
  readonly sizes: { readonly worker: number; readonly popup: number };
  readonly grownMb: number;
};

/** What an extension that does nothing else costs on this machine, in ms. */
export type Floor = {
  /** Ask which window has the focus, once a second. */
  readonly askMs: number;
  /** Be started by an alarm every 30 s, and do nothing. */
  readonly coldStartMs: number;
  /** Hear of another tab, ask which, and put two rows into a database. */
  readonly eventMs: number;
};

export type Alarm = { readonly name: string; readonly periodInMinutes?: number | undefined };

export type Cost = {
  readonly workerKb: number;
  readonly popupKb: number;
  readonly cpuMsPerEvent: number;
  readonly cpuSecondsPerHour: number;
  readonly cpuSecondsPerHourOutside: number;
  readonly wakeUpsPerHour: number;
  readonly wakeUpsPerHourOutside: number;
  readonly requestsPerHour: number;
  readonly grownMb: number;
};

/** Beside the limits: what is added where Chromium has to be asked whether it was left, and what the platform alone costs. */
export type Beside = {
  readonly cpuSecondsPerHourResting: number;
  readonly cpuMsPerEventOnX11: number;
  readonly cpuSecondsPerHourOnX11: number;
  readonly cpuSecondsPerHourRestingOnX11: number;
  readonly floorEventMs: number;
  readonly floorAskMs: number;
  readonly floorColdStartMs: number;
};

const HOUR_MS = 3_600_000;

/** Above these the extension is not light. Outside a session it may wake once an hour, to send. */
export const LIMITS: Cost = {
  workerKb: 40,
  popupKb: 40,
  cpuMsPerEvent: 2,
  cpuSecondsPerHour: 1,
  cpuSecondsPerHourOutside: 0,
  wakeUpsPerHour: 130,
  wakeUpsPerHourOutside: 1,
  requestsPerHour: 20,
  grownMb: 5,
};

/** An hour as it would be if it went on as in the minutes that were measured. */
export function toCost({ told, onX11, floor, alarms, sizes, grownMb }: Measured): Cost & Beside {
  return {
    workerKb: round(sizes.worker / 1024),
    popupKb: round(sizes.popup / 1024),
    cpuMsPerEvent: perEvent(told),
    cpuSecondsPerHour: perHour(told.switching),
    cpuSecondsPerHourOutside: perHour(told.outside),
    wakeUpsPerHour: ringsPerHour(alarms.session),
    wakeUpsPerHourOutside: ringsPerHour(alarms.outside),
    requestsPerHour: SENDS_PER_HOUR + CLOSING_REQUESTS,
    grownMb: round(grownMb),
    cpuSecondsPerHourResting: perHour(told.resting),
    cpuMsPerEventOnX11: perEvent(onX11),
    cpuSecondsPerHourOnX11: perHour(onX11.switching),
    cpuSecondsPerHourRestingOnX11: perHour(onX11.resting),
    floorEventMs: round(floor.eventMs),
    floorAskMs: round(floor.askMs),
    floorColdStartMs: round(floor.coldStartMs),
  };
}

/** In a session sending rides on the proof of life, every five minutes (`extension/src/background/send-in-time.ts`). */
const SENDS_PER_HOUR = 12;

/** At a session's end, and after its log: the last chunk, and whether all has arrived, asked twice. */
const CLOSING_REQUESTS = 6;

export function failures(cost: Cost): readonly (keyof Cost)[] {
  return (Object.keys(LIMITS) as (keyof Cost)[]).filter((name) => !(cost[name] <= LIMITS[name]));
}

function perEvent({ busy }: Hour): number {
  return round(busy.cpuMs / busy.events);
}

function perHour({ cpuMs, lengthMs }: Used): number {
  return round(((cpuMs / lengthMs) * HOUR_MS) / 1_000);
}

function ringsPerHour(alarms: readonly Alarm[]): number {
  return alarms.reduce((sum, { periodInMinutes }) => sum + (periodInMinutes ? 60 / periodInMinutes : 0), 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
