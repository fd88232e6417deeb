import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { shuffle } from '../../accuracy/random.ts';
import type { OpenLedger } from './ledger.ts';
import { type PlannedChunk, type PlannedSession, planSession } from './plan-session.ts';

export type Browser = { readonly userId: string; readonly deviceId: string; readonly token: string };

export type LoadOptions = {
  readonly browsers: readonly Browser[];
  /** Where the servers are now; a browser takes the next after every failure. */
  readonly urls: () => readonly string[];
  readonly ledger: OpenLedger;
  readonly random: () => number;
  /** So often every chunk is sent, beside each other. */
  readonly repeats?: number | undefined;
  readonly isShuffled?: boolean | undefined;
  /** How wrong the clock of the browser is. */
  readonly clockAheadMs?: (() => number) | undefined;
  /** Between two chunks of one browser. */
  readonly paceMs?: number | undefined;
};

export type Load = {
  /** Resolves when nothing is under way; nothing is sent until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Every browser finishes the session it is at, whatever it takes. */
  readonly stop: () => Promise<void>;
};

const PATIENCE_MS = 300;
const REQUEST_MS = 20_000;
const GIVE_UP_MS = 180_000;

/** Browsers that send one session after the other, each chunk until it is acknowledged. */
export function startLoad(options: LoadOptions): Load {
  let isStopping = false;
  let isPaused = false;
  let underWay = 0;
  const inTurn = async (send: () => Promise<void>) => {
    while (isPaused) await sleep(20);
    underWay++;
    await send().finally(() => underWay--);
  };
  const running = options.browsers.map(async (browser, index) => {
    const state = { browser, options, at: index, inTurn };
    while (!isStopping) await sendSession(state);
  });
  return {
    pause: async () => {
      isPaused = true;
      while (underWay > 0) await sleep(20);
      options.ledger.rest();
    },
    resume: () => {
      isPaused = false;
    },
    stop: async () => {
      isStopping = true;
      isPaused = false;
      await Promise.all(running);
      options.ledger.rest();
    },
  };
}

type Delivering = {
  readonly browser: Browser;
  readonly options: Pick<LoadOptions, 'urls' | 'ledger'>;
  at: number;
};

type Sending = Delivering & {
  readonly options: LoadOptions;
  readonly inTurn: (send: () => Promise<void>) => Promise<void>;
};

async function sendSession(sending: Sending): Promise<void> {
  const { ledger, random, repeats = 1, isShuffled = false, paceMs = 50 } = sending.options;
  const session = planSession(random, Date.now() + (sending.options.clockAheadMs?.() ?? 0));
  ledger.plan(session, sending.browser.userId);
  for (const chunk of isShuffled ? shuffle(session.chunks, random) : session.chunks) {
    ledger.sent(chunk, sending.browser);
    const copies = Array.from({ length: repeats }, () =>
      sending.inTurn(() => sendUntilAcked(chunk, sending)),
    );
    await Promise.all(copies);
    await sleep(paceMs);
  }
}

/** One session beside the load, chunk after chunk; resolves when all of it is acknowledged. */
export async function deliver(
  session: PlannedSession,
  options: Pick<LoadOptions, 'urls' | 'ledger'> & { readonly browser: Browser },
): Promise<void> {
  options.ledger.plan(session, options.browser.userId);
  for (const chunk of session.chunks) {
    options.ledger.sent(chunk, options.browser);
    await sendUntilAcked(chunk, { browser: options.browser, options, at: 0 });
  }
}

async function sendUntilAcked(chunk: PlannedChunk, sending: Delivering): Promise<void> {
  const { ledger } = sending.options;
  const deadline = performance.now() + GIVE_UP_MS;
  for (;;) {
    const status = await put(chunk, sending);
    if (status === 202) return ledger.acked(chunk);
    if (status !== undefined && ![429, 503].includes(status)) {
      ledger.wrong(`${status} for ${chunk.sessionId} ${chunk.firstSeq}`);
      return;
    }
    if (performance.now() > deadline) return ledger.wrong(`no answer for ${GIVE_UP_MS / 1000} s`);
    sending.at++;
    await sleep(PATIENCE_MS);
  }
}

/** Undefined when no whole answer came. */
async function put(chunk: PlannedChunk, { browser, options, at }: Delivering): Promise<number | undefined> {
  const urls = options.urls();
  const url = `${urls[at % urls.length]}/v1/sessions/${chunk.sessionId}/chunks/${chunk.firstSeq}`;
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${browser.token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: gzipSync(JSON.stringify({ events: chunk.events })),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined; // refused, cut or too late: the chunk is sent again
  }
}
