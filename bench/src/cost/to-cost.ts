/** Processor time of the extension's process in a stretch of time. */
export type Used = { readonly cpuMs: number; readonly lengthMs: number };

export type Measured = {
  readonly outside: Used;
  readonly resting: Used;
  readonly switching: Used;
  /** Switches so fast that nothing else fits in between, and what was recorded of them. */
  readonly busy: Used & { readonly events: number };
  /** The same extension where the browser tells that it was left. */
  readonly whereTold: { readonly resting: Used; readonly switching: Used };
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

/** Beside the limits: what the platform alone costs, and what our own is without what only this platform asks for. */
export type Beside = {
  readonly cpuSecondsPerHourResting: number;
  readonly cpuSecondsPerHourWhereTold: number;
  readonly cpuSecondsPerHourRestingWhereTold: number;
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
export function toCost(measured: Measured): Cost & Beside {
  const { outside, resting, switching, busy, whereTold, floor, alarms, sizes, grownMb } = measured;
  return {
    workerKb: round(sizes.worker / 1024),
    popupKb: round(sizes.popup / 1024),
    cpuMsPerEvent: round(busy.cpuMs / busy.events),
    cpuSecondsPerHour: perHour(switching),
    cpuSecondsPerHourOutside: perHour(outside),
    wakeUpsPerHour: ringsPerHour(alarms.session),
    wakeUpsPerHourOutside: ringsPerHour(alarms.outside),
    requestsPerHour: SENDS_PER_HOUR + CLOSING_REQUESTS,
    grownMb: round(grownMb),
    cpuSecondsPerHourResting: perHour(resting),
    cpuSecondsPerHourWhereTold: perHour(whereTold.switching),
    cpuSecondsPerHourRestingWhereTold: perHour(whereTold.resting),
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

function perHour({ cpuMs, lengthMs }: Used): number {
  return round(((cpuMs / lengthMs) * HOUR_MS) / 1_000);
}

function ringsPerHour(alarms: readonly Alarm[]): number {
  return alarms.reduce((sum, { periodInMinutes }) => sum + (periodInMinutes ? 60 / periodInMinutes : 0), 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
