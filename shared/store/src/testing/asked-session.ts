import { randomUUID } from 'node:crypto';
import { reserveCall } from '../ai-call-store.ts';
import { saveAnalysis } from '../analysis-store.ts';
import { recordChunks } from '../chunk-store.ts';
import type { Database } from '../database.ts';
import { createPerson } from '../person-store.ts';
import { sampleAnalysis } from './sample-analysis.ts';
import { ended, type SampleSession, sampleSession, shown, started } from './sample-session.ts';

/** A session that has ended, with what a model may be asked about it. */
export type AskedSession = {
  readonly session: SampleSession;
  /** Its analysis, of inputs with this hash. */
  readonly save: (inputsHash: string, options?: { readonly asksModel?: boolean }) => Promise<void>;
  /** The question about that analysis as it is claimed first. */
  readonly dueOf: (inputsHash: string) => {
    readonly userId: string;
    readonly sessionId: string;
    readonly inputsHash: string;
    readonly attempts: number;
  };
  /** For a call about the analysis `a`. */
  readonly reserve: (
    limits: { readonly callsPerDay: number; readonly budgetMicros?: number },
    callId?: string,
  ) => ReturnType<typeof reserveCall>;
};

/** Of a person of its own; nobody else’s session is there, and nothing is spent. */
export async function openAskedSession(db: Database): Promise<AskedSession> {
  await db.deleteFrom('focus_session').execute();
  await db.deleteFrom('ai_month').execute();
  const session = sampleSession({ userId: await createPerson(db, { name: 'Ada' }) });
  const { userId, sessionId } = session;
  await recordChunks(db, [session.chunk(0, started(), shown('docs.test'), ended)]);
  return {
    session,
    save: (inputsHash, { asksModel = true } = {}) =>
      saveAnalysis(db, { userId, analysis: sampleAnalysis(sessionId), received: 3, inputsHash, asksModel }),
    dueOf: (inputsHash) => ({ userId, sessionId, inputsHash, attempts: 1 }),
    reserve: (limits, callId = randomUUID()) =>
      reserveCall(db, { userId, sessionId, callId, inputsHash: 'a', ...ASKED, limits }),
  };
}

const ASKED = {
  prompt: 'judge-pages@1',
  dialect: 'json',
  model: 'small',
  endpoint: 'http://a.test/v1',
  request: { instructions: 'Say.', input: 'DATA docs.test' },
  inputTokens: 500,
  outputTokens: 200,
  costMicros: 700,
};
