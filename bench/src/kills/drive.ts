import { setTimeout as sleep } from 'node:timers/promises';
import type { Stay } from './compare-stream.ts';
import { DESK_PAGE } from './desk-page.ts';
import type { MortalBrowser } from './mortal-browser.ts';
import type { RecordingServer } from './recording-server.ts';
import { type Seen, toStays } from './to-stays.ts';

export type Drive = {
  /** Acts as a person does in the popup; answers what the background answers. */
  readonly act: (request: object | 'alarms') => Promise<unknown>;
  /** Asks for it and does not wait. */
  readonly actSoon: (request: object) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Starts the browser on the next page, and waits until it is shown. */
  readonly start: () => Promise<void>;
  /** How often the browser came up and showed nothing, and had to be started once more. */
  readonly countStuck: () => number;
  readonly kill: () => Promise<void>;
  readonly stop: () => readonly Stay[];
};

type World = {
  readonly browser: MortalBrowser;
  readonly server: RecordingServer;
  /** 0 ≤ x < 1; absent = it stays on the page that it is on. */
  readonly random?: (() => number) | undefined;
};

const ANSWER_MS = 60_000;
const START_MS = 40_000;
/** Hands that type while the machine is busy miss the address line at times. */
const DESK_MS = 10_000;
const MOST_TRIES = 3;

/** Goes from page to page, each on a host of its own, and notes what is shown, as the pages say. */
export function startDrive({ browser, server, random }: World): Drive {
  const seen: Seen[] = [];
  const gone: number[] = [];
  let count = 0;
  let errands = 0;
  let stuck = 0;
  let isOver = false;
  const nextUrl = () => {
    count += 1;
    return `http://page-${count}.test/`;
  };
  const end = () => gone.push(Date.now());
  const countShown = () => seen.filter(({ isShown }) => isShown).length;
  server.onSeen((told) => seen.push(told));
  const goOn = async () => {
    while (!isOver && random) {
      await sleep(1_000 + random() * 3_500);
      server.lead(nextUrl());
    }
  };
  void goOn();
  const openDesk = async (errand: object) => {
    errands += 1;
    const number = errands;
    const to = `http://127.0.0.1:${server.port}/errands/${number}`;
    const words = encodeURIComponent(JSON.stringify({ ...errand, to }));
    const answered = server.hear(number);
    for (let attempt = 0; attempt < MOST_TRIES && !server.hasBegun(number); attempt += 1) {
      await browser.open(`${browser.deskOrigin}/${DESK_PAGE}#${words}`);
      if (!(await waitFor(() => server.hasBegun(number), DESK_MS)))
        process.stderr.write(`errand ${number} has not begun\n`);
    }
    return { answered };
  };
  const send = async (act: object | 'alarms' | 'reload') => (await openDesk({ act })).answered;
  const startOnce = async () => {
    const before = countShown();
    browser.start(nextUrl());
    return waitFor(() => countShown() > before, START_MS);
  };
  return {
    act: async (request) => {
      const answer = await Promise.race([send(request), sleep(ANSWER_MS, 'no answer', { ref: false })]);
      if (answer === 'no answer') throw new Error(`Nothing answered ${JSON.stringify(request)}`);
      return answer;
    },
    actSoon: async (act) => void (await openDesk({ act, isSoon: true })),
    reload: async () =>
      void (await Promise.race([send('reload'), sleep(ANSWER_MS, undefined, { ref: false })])),
    start: async () => {
      for (let attempt = 1; !(await startOnce()); attempt += 1) {
        stuck += 1;
        if (attempt === MOST_TRIES) throw new Error('The browser does not come up');
        await browser.kill();
      }
    },
    countStuck: () => stuck,
    kill: async () => {
      await browser.kill();
      end();
    },
    stop: () => {
      isOver = true;
      end();
      return toStays(seen, gone);
    },
  };
}

async function waitFor(isSo: () => boolean, longestMs: number): Promise<boolean> {
  for (const startMs = Date.now(); !isSo() && Date.now() - startMs < longestMs; ) await sleep(50);
  return isSo();
}
