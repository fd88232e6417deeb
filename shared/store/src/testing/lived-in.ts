import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { saveAnalysis } from '../analysis-store.ts';
import { recordChunks } from '../chunk-store.ts';
import type { Database } from '../database.ts';
import type { NewChunk } from '../new-chunk.ts';
import { createPerson } from '../person-store.ts';
import { saveReport } from '../report-store.ts';
import { sampleAnalysis, sampleReport } from './sample-analysis.ts';
import { ended, logged, sampleSession, shown, started } from './sample-session.ts';

/** A person with a row in every table, and what of them nobody else may ever read. */
export type LivedIn = {
  readonly userId: string;
  readonly deviceId: string;
  readonly sessionId: string;
  readonly solutionId: string;
  readonly callId: string;
  readonly goalId: string;
  /** Theirs, with nobody else in it. */
  readonly workspaceId: string;
  readonly invitationId: string;
  readonly week: string;
  readonly deviceToken: string;
  readonly signInSecret: string;
  /** Stands in every text of theirs, and nowhere else. */
  readonly word: string;
  /** What fellows of a workspace may know: the person is called so, and so is the workspace. */
  readonly name: string;
};

/** The week of the sample session. */
const WEEK = '2026-W47';

/** One logged session with its analysis and its report, and beside it a row of everything there is. */
export async function livedIn(db: Database): Promise<LivedIn> {
  const word = `w${randomBytes(8).toString('hex')}`;
  const name = `n${randomBytes(8).toString('hex')}`;
  const userId = await createPerson(db, { name });
  const person = {
    userId,
    deviceId: randomUUID(),
    sessionId: randomUUID(),
    solutionId: randomUUID(),
    callId: randomUUID(),
    goalId: randomUUID(),
    workspaceId: randomUUID(),
    invitationId: randomUUID(),
    deviceToken: mintSecret(),
    signInSecret: mintSecret(),
    word,
    name,
  };
  await record(db, person);
  for (const row of [...Object.values(rowsOf(person)), ...workspaceRowsOf(person)]) await row.execute(db);
  return { ...person, week: WEEK };
}

async function record(db: Database, person: Omit<LivedIn, 'week'>): Promise<void> {
  const { word, userId, sessionId } = person;
  const { chunk } = sampleSession(person);
  const log = { ...logged(80), note: word };
  await recordChunks(db, [chunk(0, started(word), shown(`${word}.test`), ended, log)]);
  const analysis = sampleAnalysis(sessionId, word);
  await saveAnalysis(db, { userId, analysis, received: 4, inputsHash: word });
  await saveReport(db, { userId, report: sampleReport(WEEK, word), isFrozen: true });
}

/** A chunk of theirs that arrives once more. */
export function sampleChunkOf(person: LivedIn): NewChunk {
  return sampleSession(person).chunk(0, started(person.word), shown(`${person.word}.test`), ended);
}

/** What a recorded session does not leave by itself, by table. */
function rowsOf(person: Omit<LivedIn, 'week'>): Readonly<Record<string, RawBuilder<unknown>>> {
  const { userId, deviceId, sessionId, solutionId, callId, word, deviceToken, signInSecret } = person;
  const later = Date.now() + 3_600_000;
  const hash = () => randomBytes(32);
  return {
    device: sql`insert into device (device_id, user_id, name, token_hash, paired_at_ms)
      values (${deviceId}, ${userId}, ${word}, ${hashSecret(deviceToken)}, 1)`,
    web_session: sql`insert into web_session (session_hash, user_id, expires_at_ms)
      values (${hashSecret(signInSecret)}, ${userId}, ${later})`,
    pairing_code: sql`insert into pairing_code (code_hash, user_id, expires_at_ms)
      values (${hash()}, ${userId}, ${later})`,
    device_pairing: sql`insert into device_pairing (device_code_hash, user_code, device_id, name, challenge,
        asked_at_ms, expires_at_ms, interval_seconds, user_id)
      values (${hash()}, ${word}, ${randomUUID()}, ${word}, ${hash()}, 1, ${later}, 5, ${userId})`,
    outside_identity: sql`insert into outside_identity (issuer, subject, user_id) values (${word}, ${word}, ${userId})`,
    security_event: sql`insert into security_event (user_id, kind, detail)
      values (${userId}, 'device-paired', ${JSON.stringify({ name: word })})`,
    chunk_conflict: sql`insert into chunk_conflict (user_id, session_id, device_id, first_seq, digest)
      values (${userId}, ${sessionId}, ${deviceId}, 0, ${hash()})`,
    goal: sql`insert into goal (user_id, goal_id, name, target_kind, target_amount, created_at_ms)
      values (${userId}, ${person.goalId}, ${word}, 'sessions', 3, 1)`,
    rest_choice: sql`insert into rest_choice (user_id, since, weekdays) values (${userId}, current_date, '{7}')`,
    excused_day: sql`insert into excused_day (user_id, date, reason) values (${userId}, current_date, ${word})`,
    page_label: sql`insert into page_label (user_id, site, label) values (${userId}, ${`${word}.test`}, 'on')`,
    label_example: sql`insert into label_example (user_id, session_id, site, intent, was, was_by, label)
      values (${userId}, ${sessionId}, ${word}, ${word}, 'off', 'ai', 'on')`,
    solution: sql`insert into solution (user_id, solution_id, plan, state, origin, created_at_ms)
      values (${userId}, ${solutionId}, ${JSON.stringify({ cue: word, action: word })}, 'armed', 'person', 1)`,
    ai_call: sql`insert into ai_call (user_id, call_id, session_id, prompt, model, endpoint, request, answer,
        outcome, input_tokens, output_tokens, cost_micros)
      values (${userId}, ${callId}, ${sessionId}, 'write-analysis@1', 'small', 'http://127.0.0.1:9/v1',
        ${JSON.stringify({ instructions: word, input: word })}, ${word}, 'answered', 1, 1, 0)`,
    ai_day: sql`insert into ai_day (user_id, day, calls) values (${userId}, current_date, 1)`,
    ai_verdict: sql`insert into ai_verdict (user_id, intent_hash, page_hash, model, prompt, label, confidence)
      values (${userId}, ${hash()}, ${hash()}, 'small', 'judge-pages@1', 'on', 1)`,
  };
}

/** Their own workspace, in which they share everything with nobody, as if four had done so before. */
function workspaceRowsOf(person: Omit<LivedIn, 'week'>): readonly RawBuilder<unknown>[] {
  const { userId, workspaceId, invitationId, sessionId, name, word } = person;
  const later = Date.now() + 3_600_000;
  const shared = {
    week: WEEK,
    level: 'time',
    isFrozen: true,
    sessions: [{ date: word, heldMs: 60_000 }],
  };
  return [
    sql`insert into workspace (workspace_id, name) values (${workspaceId}, ${name})`,
    sql`insert into workspace_member (user_id, workspace_id, name, role, share_level, share_until_ms)
      values (${userId}, ${workspaceId}, ${name}, 'owner', 'time', ${later})`,
    sql`insert into workspace_invitation (invitation_id, workspace_id, code_hash, role, invited_by, expires_at_ms)
      values (${invitationId}, ${workspaceId}, ${randomBytes(32)}, 'member', ${userId}, ${later})`,
    sql`insert into shared_week (user_id, workspace_id, week, level, content)
      values (${userId}, ${workspaceId}, ${WEEK}, 'time', ${JSON.stringify(shared)})`,
    sql`insert into withheld_session (user_id, session_id) values (${userId}, ${sessionId})`,
    sql`insert into workspace_look (user_id, workspace_id, week, level, seen_at_ms)
      values (${userId}, ${workspaceId}, ${WEEK}, 'time', 1)`,
    sql`insert into workspace_week (workspace_id, week) values (${workspaceId}, ${WEEK})`,
    sql`insert into workspace_week_person (user_id, workspace_id, week, shares_grades)
      values (${userId}, ${workspaceId}, ${WEEK}, false)`,
  ];
}

function mintSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
