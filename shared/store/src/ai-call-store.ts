import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

export type NewCall = {
  readonly userId: string;
  readonly callId: string;
  readonly sessionId: string;
  /** Of the analysis it is about. */
  readonly inputsHash: string;
  /** `judge-pages@1` */
  readonly prompt: string;
  readonly dialect: string;
  readonly model: string;
  readonly endpoint: string;
  readonly request: { readonly instructions: string; readonly input: string };
  /** The most it can take. Costs in millionths of a US dollar. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
  readonly limits: { readonly callsPerDay: number; readonly budgetMicros?: number | undefined };
};

/** `over-budget`: the person's day or the instance's month is used up · `changed`: the analysis is not the same any more. */
export type Reservation = 'reserved' | 'over-budget' | 'changed';

/**
 * Counts a question against the person's day and the instance's month before it is sent, and keeps it. Unless it is
 * `reserved` nothing is counted and nothing may be sent. However many reserve at once, no limit is passed; and what is
 * forgotten in the session meanwhile is not kept.
 */
export async function reserveCall(db: Database, call: NewCall): Promise<Reservation> {
  return db
    .transaction()
    .execute(async (tx) => {
      if (!(await holdAnalysis(tx, call))) throw new NotReserved('changed');
      if (!(await countDay(tx, call)) || !(await countMonth(tx, call))) throw new NotReserved('over-budget');
      await keepCall(tx, call);
      return 'reserved' as const;
    })
    .catch((error: unknown) => {
      if (error instanceof NotReserved) return error.why; // thrown above, to take back what was counted
      throw error;
    });
}

class NotReserved extends Error {
  override readonly name = 'NotReserved';
  readonly why: Exclude<Reservation, 'reserved'>;

  constructor(why: Exclude<Reservation, 'reserved'>) {
    super(why);
    this.why = why;
  }
}

/** Whoever forgets in the session waits for this transaction, and then finds what it kept. */
async function holdAnalysis(tx: Database, { userId, sessionId, inputsHash }: NewCall): Promise<boolean> {
  const row = await tx
    .selectFrom('session_analysis')
    .select('session_id')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .where('inputs_hash', '=', inputsHash)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

export type SettledCall = {
  readonly userId: string;
  readonly callId: string;
  /** `answered`, or why not. */
  readonly outcome: string;
  readonly answer?: string | undefined;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
};

/** What a question really took; the difference goes back to the month it was reserved in. Once: later words are ignored. */
export async function settleCall(db: Database, call: SettledCall): Promise<void> {
  await sql`
    with reserved as (
      select cost_micros, date_trunc('month', asked_at at time zone 'UTC')::date as month
      from ai_call
      where user_id = ${call.userId} and call_id = ${call.callId} and settled_at is null
      for update
    ), settled as (
      update ai_call
      set outcome = ${call.outcome}, settled_at = now(), cost_micros = ${call.costMicros},
          answer = case when request is null then null else ${call.answer?.replaceAll('\u0000', '') ?? null} end,
          input_tokens = ${call.inputTokens}, output_tokens = ${call.outputTokens}
      from reserved
      where user_id = ${call.userId} and call_id = ${call.callId}
      returning reserved.month, ${call.costMicros}::bigint - reserved.cost_micros as change
    )
    update ai_month set cost_micros = ai_month.cost_micros + settled.change
    from settled where ai_month.month = settled.month
  `.execute(db);
}

export type KeptCall = {
  readonly callId: string;
  /** Absent where the session is gone. */
  readonly sessionId?: string | undefined;
  readonly prompt: string;
  readonly model: string;
  readonly endpoint: string;
  /** What was sent and what came back, word for word; absent once the session was forgotten in. */
  readonly request?: { readonly instructions: string; readonly input: string } | undefined;
  readonly answer?: string | undefined;
  /** What came back judges the session: it stays closed until the person has logged it. */
  readonly isSealed?: true | undefined;
  /** `reserved` while nobody knows, `answered`, or why not. */
  readonly outcome: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
  readonly askedAtMs: number;
};

/** Every question ever sent about a person, newest first. */
export async function listCalls(
  db: Database,
  page: { readonly userId: string; readonly beforeMs?: number | undefined; readonly limit: number },
): Promise<readonly KeptCall[]> {
  const rows = await callsOf(db, page.userId)
    .where('ai_call.asked_at', '<', new Date(page.beforeMs ?? Date.UTC(9999, 0, 1)))
    .orderBy('ai_call.asked_at', 'desc')
    .orderBy('ai_call.call_id')
    .limit(page.limit)
    .execute();
  return rows.map(toKeptCall);
}

/** One question of a person, word for word; undefined when there is none of that id, or it is another's. */
export async function readCall(
  db: Database,
  { userId, callId }: { readonly userId: string; readonly callId: string },
): Promise<KeptCall | undefined> {
  const row = await callsOf(db, userId).where('ai_call.call_id', '=', callId).executeTakeFirst();
  return row && toKeptCall(row);
}

function callsOf(db: Database, userId: string) {
  return db
    .selectFrom('ai_call')
    .leftJoin('focus_session as session', (join) =>
      join
        .onRef('session.user_id', '=', 'ai_call.user_id')
        .onRef('session.session_id', '=', 'ai_call.session_id'),
    )
    .selectAll('ai_call')
    .select(sql<boolean>`session.session_id is not null and session.log is null`.as('is_sealed'))
    .where('ai_call.user_id', '=', userId);
}

function toKeptCall(row: Selectable<Tables['ai_call']> & { readonly is_sealed: boolean }): KeptCall {
  return {
    callId: row.call_id,
    ...(row.session_id !== null && { sessionId: row.session_id }),
    prompt: row.prompt,
    model: row.model,
    endpoint: row.endpoint,
    ...(row.request !== null && { request: row.request }),
    ...(row.answer !== null && (row.is_sealed ? { isSealed: true } : { answer: row.answer })),
    outcome: row.outcome,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    costMicros: row.cost_micros,
    askedAtMs: row.asked_at.getTime(),
  };
}

/** Days before yesterday, by UTC, count for nothing any more. */
export async function dropOldDays(db: Database): Promise<void> {
  await sql`delete from ai_day where day < (now() at time zone 'UTC')::date - 1`.execute(db);
}

async function countDay(tx: Database, { userId, limits }: NewCall): Promise<boolean> {
  if (limits.callsPerDay < 1) return false;
  const { rows } = await sql`
    insert into ai_day (user_id, day, calls) values (${userId}, (now() at time zone 'UTC')::date, 1)
    on conflict (user_id, day) do update set calls = ai_day.calls + 1 where ai_day.calls < ${limits.callsPerDay}
    returning calls
  `.execute(tx);
  return rows.length > 0;
}

async function countMonth(tx: Database, { costMicros, limits }: NewCall): Promise<boolean> {
  const most = limits.budgetMicros ?? Number.MAX_SAFE_INTEGER;
  if (costMicros > most) return false;
  const { rows } = await sql`
    insert into ai_month (month, cost_micros)
    values (date_trunc('month', now() at time zone 'UTC')::date, ${costMicros})
    on conflict (month) do update set cost_micros = ai_month.cost_micros + excluded.cost_micros
      where ai_month.cost_micros + excluded.cost_micros <= ${most}
    returning cost_micros
  `.execute(tx);
  return rows.length > 0;
}

async function keepCall(tx: Database, call: NewCall): Promise<void> {
  await tx
    .insertInto('ai_call')
    .values({
      user_id: call.userId,
      call_id: call.callId,
      session_id: call.sessionId,
      prompt: call.prompt,
      dialect: call.dialect,
      model: call.model,
      endpoint: call.endpoint,
      request: JSON.stringify(call.request),
      input_tokens: call.inputTokens,
      output_tokens: call.outputTokens,
      cost_micros: call.costMicros,
    })
    .execute();
}
