import { freePort } from '../../processes.ts';
import { answers, type Child, startChild } from './child.ts';
import { FAKETIME } from './faketime.ts';

/** One server or worker, which can be started again on the same port. */
export type Part = {
  readonly child: () => Child;
  readonly url: string;
  /** Starts it again after it has ended, with the failpoint that is given. */
  readonly restart: (failpoint?: string) => Promise<void>;
  readonly isReady: () => Promise<boolean>;
};

export type PartOptions = {
  readonly log: string;
  readonly logLevel: string;
  readonly databaseUrl: string;
  readonly amqpUrl: string;
  /** An endpoint that a worker asks. */
  readonly modelUrl?: string | undefined;
  /** How often it is asked about one person in a day, where that is not the worker's default. */
  readonly modelCallsPerDay?: number | undefined;
  /** Who may read its metrics. */
  readonly metricsToken?: string | undefined;
  /** How many event streams a server holds. */
  readonly liveStreams?: number | undefined;
  /** A file that says what is added to its clock. */
  readonly clock?: string | undefined;
};

export async function startPart(name: 'server' | 'worker', options: PartOptions): Promise<Part> {
  const { log, logLevel, databaseUrl, amqpUrl, clock, metricsToken, liveStreams } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own: Record<string, string> = name === 'server' ? { PORT: `${port}` } : { HEALTH_PORT: `${port}` };
  const env = {
    DATABASE_URL: databaseUrl,
    AMQP_URL: amqpUrl,
    LOG_LEVEL: logLevel,
    ...own,
    ...fakeTime(clock),
    ...(metricsToken !== undefined && { METRICS_TOKEN: metricsToken }),
    ...(liveStreams !== undefined && { LIVE_STREAMS: `${liveStreams}` }),
    ...toModel(options),
  };
  return keepPart(url, (failpoint) => startChild({ script: `${name}/src/main.ts`, env, log, failpoint }));
}

function toModel({ modelUrl, modelCallsPerDay }: PartOptions): Record<string, string> {
  if (modelUrl === undefined) return {};
  return {
    OPENAI_BASE_URL: modelUrl,
    INFERENCE_TEXT_MODEL: 'mean',
    OPENAI_TIMEOUT_SEC: '5',
    ...(modelCallsPerDay !== undefined && { AI_MAX_CALLS_PER_USER_PER_DAY: `${modelCallsPerDay}` }),
  };
}

/** Dates jump, timers do not. */
function fakeTime(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  return {
    LD_PRELOAD: FAKETIME,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
}

/** The single process with its own database in a folder. */
export async function startStandalonePart(folder: string, log: string): Promise<Part> {
  const port = await freePort();
  const args = ['--port', `${port}`, '--data', folder];
  return keepPart(`http://127.0.0.1:${port}`, (failpoint) =>
    startChild({ script: 'server/src/standalone.ts', args, env: { LOG_LEVEL: 'warn' }, log, failpoint }),
  );
}

function keepPart(url: string, start: (failpoint?: string) => Child): Part {
  let child = start();
  return {
    child: () => child,
    url,
    isReady: () => answers(`${url}/readyz`),
    restart: async (failpoint) => {
      await child.ended;
      child = start(failpoint);
    },
  };
}
