import { randomUUID } from 'node:crypto';
import type { LiveMessage } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { createPerson, type Database, readAnalysis, recordChunks, toNewChunk } from '@locked-in/store';
import { pino } from 'pino';
import { openaiSend } from '../adapters/openai-send.ts';
import { analyseSessions } from '../jobs/analyse-sessions.ts';
import { askModels, type EndpointRest } from '../jobs/ask-models.ts';
import type { ModelSettings } from '../model-settings.ts';
import { mintSender, type Sender, thisMonday } from './sessions.ts';

/** Forty minutes at work, ten off it, ten at a page nobody has labelled; logged. */
export const WORKED = thisMonday(`
  09:00 start "draft chapter 2" 60m forecast 70
  09:00 chapter.test/draft "Draft of chapter 2"
  09:20 video.test/watch "Otters"
  09:30 chapter.test/draft "Draft of chapter 2"
  09:50 wiki.test/otters "All about them"
  10:00 end
`);
export const LOG = thisMonday('10:02 log 80 20');

/** A model at an endpoint, as an instance would be told of it. */
export function modelAt(baseUrl: string, given: Partial<ModelSettings> = {}): ModelSettings {
  return {
    baseUrl,
    model: 'small',
    contextLength: 8_192,
    maxOutputTokens: 1_200,
    outputSchema: 'auto',
    timeoutMs: 10_000,
    callsPerDay: 100,
    inputMicros: 1,
    outputMicros: 2,
    ...given,
  };
}

export type Bench = {
  readonly db: Database;
  readonly userId: string;
  readonly announced: LiveMessage[];
  readonly log: string[];
};

/** Somebody new, and nothing that others wait to be asked about. */
export async function openBench(db: Database): Promise<Bench> {
  await db.deleteFrom('focus_session').execute();
  await db.deleteFrom('ai_month').execute();
  return { db, userId: await createPerson(db, { name: 'Ada' }), announced: [], log: [] };
}

export async function record(
  { db, userId }: Bench,
  events: readonly SessionEvent[],
  {
    sender = mintSender(userId),
    firstSeq = 0,
  }: { readonly sender?: Sender; readonly firstSeq?: number } = {},
): Promise<Sender> {
  const head = { ...sender, firstSeq, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, events)]);
  return sender;
}

export type Round = { readonly rest?: EndpointRest; readonly nowMs?: number };

/** Analyses and asks in turn, as the worker's loops do, until there is nothing left to do at once. */
export async function work(bench: Bench, model: ModelSettings | undefined, round: Round = {}): Promise<void> {
  const { db, announced, log } = bench;
  const announce = async (message: LiveMessage) => void announced.push(message);
  const logger = pino({ level: 'info' }, { write: (line) => void log.push(line) });
  const rest = round.rest ?? { untilMs: 0 };
  for (let isBusy = true; isBusy; ) {
    isBusy = (await analyseSessions({ db, announce, logger, model })) > 0;
    if (!model) continue;
    const ways = {
      send: openaiSend(model),
      now: () => round.nowMs ?? Date.now(),
      random: () => 0,
      newId: randomUUID,
    };
    const { judged, said } = await askModels({ db, announce, logger, model, ...ways }, rest);
    isBusy ||= judged + said > 0;
  }
}

export async function analysisOf({ db }: Bench, sender: Sender) {
  const analysis = await readAnalysis(db, sender);
  if (!analysis) throw new Error('there must be an analysis');
  return analysis;
}

/** Seconds until a model is asked about it again; undefined: never. */
export async function pauseOf({ db }: Bench, { userId, sessionId }: Sender): Promise<number | undefined> {
  const { ai_due_at } = await db
    .selectFrom('session_analysis')
    .select('ai_due_at')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return ai_due_at === null ? undefined : Math.round((ai_due_at.getTime() - Date.now()) / 1_000);
}

export async function makeDueNow({ db }: Bench, { userId, sessionId }: Sender): Promise<void> {
  await db
    .updateTable('session_analysis')
    .set({ ai_due_at: new Date(0) })
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .execute();
}
