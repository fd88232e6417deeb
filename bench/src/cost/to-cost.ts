export type Measured = {
  readonly outside: { readonly cpuMs: number; readonly lengthMs: number };
  readonly resting: { readonly cpuMs: number; readonly lengthMs: number };
  readonly switching: { readonly cpuMs: number; readonly lengthMs: number; readonly events: number };
  readonly alarms: { readonly outside: readonly Alarm[]; readonly session: readonly Alarm[] };
  readonly sizes: { readonly worker: number; readonly popup: number };
  readonly grownMb: number;
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

/** An hour as it would be if it went on as in the minutes that were measured. An event costs what resting does not. */
export function toCost({ outside, resting, switching, alarms, sizes, grownMb }: Measured): Cost {
  const restingMs = (resting.cpuMs / resting.lengthMs) * switching.lengthMs;
  return {
    workerKb: round(sizes.worker / 1024),
    popupKb: round(sizes.popup / 1024),
    cpuMsPerEvent: round(Math.max(0, switching.cpuMs - restingMs) / switching.events),
    cpuSecondsPerHour: perHour(switching),
    cpuSecondsPerHourOutside: perHour(outside),
    wakeUpsPerHour: ringsPerHour(alarms.session),
    wakeUpsPerHourOutside: ringsPerHour(alarms.outside),
    requestsPerHour: SENDS_PER_HOUR + CLOSING_REQUESTS,
    grownMb: round(grownMb),
  };
}

/** In a session sending rides on the proof of life, every five minutes (`extension/src/background/send-in-time.ts`). */
const SENDS_PER_HOUR = 12;

/** At a session's end, and after its log: the last chunk, and whether all has arrived, asked twice. */
const CLOSING_REQUESTS = 6;

export function failures(cost: Cost): readonly (keyof Cost)[] {
  return (Object.keys(LIMITS) as (keyof Cost)[]).filter((name) => !(cost[name] <= LIMITS[name]));
}

function perHour({ cpuMs, lengthMs }: { readonly cpuMs: number; readonly lengthMs: number }): number {
  return round(((cpuMs / lengthMs) * HOUR_MS) / 1_000);
}

function ringsPerHour(alarms: readonly Alarm[]): number {
  return alarms.reduce((sum, { periodInMinutes }) => sum + (periodInMinutes ? 60 / periodInMinutes : 0), 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
