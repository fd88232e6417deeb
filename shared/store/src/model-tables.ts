import type { Label, ModelFinding } from '@locked-in/domain';
import type { ColumnType, Generated } from 'kysely';
import type { NullableJsonb, NullableTimestamp } from './columns.ts';

/** What models were asked, what they said, and what it cost. */
export type ModelTables = {
  readonly ai_verdict: AiVerdictTable;
  readonly ai_call: AiCallTable;
  readonly ai_dialect: AiDialectTable;
  readonly ai_day: AiDayTable;
  readonly ai_month: AiMonthTable;
  readonly ai_model: AiModelTable;
  readonly ai_test: AiTestTable;
};

type AiVerdictTable = {
  readonly user_id: string;
  readonly intent_hash: Buffer;
  readonly page_hash: Buffer;
  readonly model: string;
  readonly prompt: string;
  readonly label: Label;
  readonly confidence: number;
  readonly judged_at: ColumnType<Date, Date | undefined, Date>;
};

type AiCallTable = {
  readonly user_id: string;
  readonly call_id: string;
  readonly session_id: string | null;
  /** `judge-pages@1` */
  readonly prompt: string;
  readonly model: string;
  readonly endpoint: string;
  readonly dialect: string | null;
  readonly request: NullableJsonb<{ readonly instructions: string; readonly input: string }>;
  readonly answer: string | null;
  /** `reserved` until it is settled, then how it ended. */
  readonly outcome: Generated<string>;
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** Millionths of a US dollar: reserved, then spent. */
  readonly cost_micros: number;
  readonly asked_at: ColumnType<Date, Date | undefined, Date>;
  readonly settled_at: NullableTimestamp;
};

type AiDialectTable = {
  readonly endpoint: string;
  readonly model: string;
  readonly dialect: 'structured' | 'json' | 'plain';
  readonly learned_at: ColumnType<Date, Date | undefined, Date>;
};

type AiDayTable = {
  readonly user_id: string;
  readonly day: string;
  readonly calls: number;
};

type AiMonthTable = {
  readonly month: string;
  readonly cost_micros: number;
};

type AiModelTable = {
  readonly only_one: Generated<boolean>;
  readonly endpoint: string | null;
  readonly model: string | null;
  readonly told_at: ColumnType<Date, Date | undefined, Date>;
};

type AiTestTable = {
  readonly test_id: string;
  readonly asked_at: Generated<Date>;
  readonly claimed_at: NullableTimestamp;
  readonly finding: NullableJsonb<ModelFinding>;
};
