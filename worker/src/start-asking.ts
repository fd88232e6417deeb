import { randomUUID } from 'node:crypto';
import type { Broker } from '@locked-in/broker';
import {
  claimModelTest,
  type Database,
  dropOldDays,
  releaseModelTest,
  saveModel,
  settleModelTest,
} from '@locked-in/store';
import type { Logger } from 'pino';
import { openaiSend } from './adapters/openai-send.ts';
import { askModels, type EndpointRest } from './jobs/ask-models.ts';
import type { ModelSettings } from './model-settings.ts';
import { type Loop, startLoop } from './schedule.ts';
import { testModel } from './test-model.ts';
import { toEndpoint } from './to-endpoint.ts';
import type { WorkWatch } from './watch-work.ts';

export type AskingDeps = {
  readonly db: Database;
  readonly announce: Broker['announce'];
  readonly logger: Logger;
  readonly onAsked?: WorkWatch['asked'] | undefined;
  /** Absent: nothing is ever asked, and that is what a test of the connection finds. */
  readonly model: ModelSettings | undefined;
  /** Pages have labels now: their sessions are due. */
  readonly onJudged: () => void;
  /** Analyses have a model's word: their reports are due. */
  readonly onSaid: () => void;
  readonly onError: (error: unknown) => void;
};

const SWEEP_MS = 5_000;
const DAY_MS = 86_400_000;
/** Somebody waits in front of a button. */
const TEST_POLL_MS = 2_000;

/** Asks a model about analyses, in a loop of its own that nothing else waits for, and tests the way to it when asked to. */
export function startAsking(deps: AskingDeps): Loop {
  const rest: EndpointRest = { untilMs: 0 };
  let isTold = false;
  let sweptDay = 0;
  const questions = startLoop({
    everyMs: SWEEP_MS,
    run: async (signal) => {
      if (!isTold) await saveModel(deps.db, deps.model && nameOf(deps.model));
      isTold = true;
      const day = Math.floor(Date.now() / DAY_MS);
      if (day !== sweptDay) await dropOldDays(deps.db);
      sweptDay = day;
      if (deps.model) await askAll({ ...deps, model: deps.model }, rest, signal);
    },
    onError: deps.onError,
  });
  const tests = startLoop({
    everyMs: TEST_POLL_MS,
    run: async (signal) => void (await testAll(deps, signal)),
    onError: deps.onError,
  });
  return {
    wake: questions.wake,
    stop: async () => void (await Promise.all([questions.stop(), tests.stop()])),
  };
}

type Asking = AskingDeps & { readonly model: ModelSettings };

async function askAll(deps: Asking, rest: EndpointRest, signal: AbortSignal): Promise<void> {
  const send = openaiSend(deps.model, signal);
  const ways = { send, now: Date.now, random: Math.random, newId: randomUUID };
  const { said, judged } = await askModels({ ...deps, ...ways }, rest, signal);
  if (judged > 0) deps.onJudged();
  if (said > 0) deps.onSaid();
}

async function testAll({ db, model }: AskingDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const testId = await claimModelTest(db);
    if (testId === undefined) return;
    const finding = await testModel(model, { stopping: signal });
    if (signal.aborted) return await releaseModelTest(db, testId);
    await settleModelTest(db, { testId, finding });
  }
}

function nameOf({ baseUrl, model }: ModelSettings) {
  return { endpoint: toEndpoint(baseUrl), model };
}
