import type { ChunkHead } from '@locked-in/contracts';
import type {
  AiGrade,
  ComputedGrade,
  Forecast,
  IfThen,
  Label,
  LabelAuthor,
  LabelledSegment,
  Measures,
  PlanCue,
  Sentence,
  SessionFacts,
  SessionMark,
  SessionSummary,
  Solution,
  WeeklyReport,
} from '@locked-in/domain';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AccountTables } from './account-tables.ts';
import type { Jsonb, NullableJsonb, NullableTimestamp, Timestamp } from './columns.ts';
import type { Wish } from './forgetting.ts';
import type { GoalTables } from './goal-tables.ts';
import type { ModelTables } from './model-tables.ts';
import type { WorkspaceTables } from './workspace/workspace-tables.ts';

/** Every table. `…_ms` columns are UTC milliseconds of somebody's clock, `…_at` columns the database's own. */
export type Tables = AccountTables &
  GoalTables &
  ModelTables &
  WorkspaceTables & {
    readonly app_user: AppUserTable;
    readonly event_chunk: EventChunkTable;
    readonly focus_session: FocusSessionTable;
    readonly session_analysis: SessionAnalysisTable;
    readonly page_label: PageLabelTable;
    readonly weekly_report: WeeklyReportTable;
    readonly device: DeviceTable;
    readonly pairing_code: PairingCodeTable;
    readonly web_session: WebSessionTable;
    readonly inbox_chunk: InboxChunkTable;
    readonly dead_chunk: DeadChunkTable;
    readonly chunk_conflict: ChunkConflictTable;
    readonly label_example: LabelExampleTable;
    readonly solution: SolutionTable;
  };

type AppUserTable = {
  readonly user_id: string;
  readonly name: string;
  readonly time_zone: Generated<string>;
  /** When the session began that `time_zone` was taken from. */
  readonly time_zone_since_ms: Generated<number>;
  /** The person's own choice; null = the zone of their newest session. */
  readonly fixed_time_zone: string | null;
  readonly day_start_minutes: Generated<number>;
  /** 1 = Monday … 7 = Sunday. */
  readonly week_starts_on: Generated<number>;
  readonly ai_wanted: Generated<boolean>;
  readonly ai_sees: Generated<'sites' | 'titles'>;
  readonly events_kept_days: number | null;
  /** Whose account was the first: this instance is theirs. */
  readonly is_owner: Generated<boolean>;
  /** Since when this person is let in no more, by cookie, device or token. */
  readonly disabled_at: NullableTimestamp;
  readonly created_at: Generated<Date>;
};

type EventChunkTable = {
  readonly user_id: string;
  readonly session_id: string;
  readonly device_id: string;
  readonly first_seq: number;
  readonly count: number;
  readonly started_on: string;
  readonly received_at: Timestamp;
  /** Its events, packed. */
  readonly body: Buffer;
};

type FocusSessionTable = {
  readonly user_id: string;
  readonly session_id: string;
  /** The device that declared the session; null, like all that follows from it, until its declaration arrives. */
  readonly device_id: string | null;
  readonly intent: string | null;
  readonly mode: SessionSummary['mode'] | null;
  readonly planned_ms: number | null;
  readonly time_zone: string | null;
  readonly started_at_ms: number | null;
  readonly ended_at_ms: number | null;
  readonly end_reason: NonNullable<SessionSummary['endReason']> | null;
  readonly forecast: NullableJsonb<Forecast>;
  readonly armed: NullableJsonb<readonly IfThen[]>;
  /** Of the same person; null where what the stream names is not. */
  readonly goal_id: string | null;
  readonly log: NullableJsonb<NonNullable<SessionSummary['log']>>;
  /** Events of the declaring device that are stored. */
  readonly received: Generated<number>;
  readonly last_seq: Generated<number>;
  /** What the person wants no record of, for chunks that are still to come; null = nothing. */
  readonly forgotten: NullableJsonb<readonly Wish[]>;
  readonly is_complete: Generated<boolean>;
  /** The to-do marker: null = nothing to do. While claimed, the end of the lease. */
  readonly due_at: NullableTimestamp;
  readonly attempts: Generated<number>;
  /** Of the chunk that last turned the session. */
  readonly request_id: string | null;
  readonly revision: Generated<number>;
  readonly claimed_revision: number | null;
  readonly created_at: Generated<Date>;
};

type SessionAnalysisTable = {
  readonly user_id: string;
  readonly session_id: string;
  readonly rubric: number;
  readonly segments: Jsonb<readonly LabelledSegment[]>;
  readonly measures: Jsonb<Measures>;
  readonly computed: Jsonb<ComputedGrade>;
  readonly sentences: Jsonb<readonly Sentence[]>;
  readonly ai: NullableJsonb<AiGrade>;
  /** When a model is to be asked; null = nothing to ask. While claimed, the end of the lease. */
  readonly ai_due_at: NullableTimestamp;
  readonly ai_attempts: Generated<number>;
  readonly marks: NullableJsonb<readonly SessionMark[]>;
  /** Made of the segments; null, or of another version, in rows of before. */
  readonly facts: NullableJsonb<SessionFacts>;
  readonly facts_version: number | null;
  /** From `measures`. */
  readonly length_ms: GeneratedAlways<number>;
  readonly onset_ms: GeneratedAlways<number | null>;
  readonly coverage: GeneratedAlways<number>;
  readonly plan_cues: GeneratedAlways<readonly PlanCue[] | null>;
  readonly inputs_hash: string;
  /** `focus_session.received` when it was analysed. */
  readonly received: number;
  readonly analysed_at: ColumnType<Date, Date | undefined, Date>;
  readonly revealed_at: NullableTimestamp;
};

type PageLabelTable = {
  readonly user_id: string;
  readonly site: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly reach: Generated<'page' | 'path' | 'site'>;
  readonly intent: string | null;
  readonly label: Label;
  readonly updated_at: ColumnType<Date, Date | undefined, Date>;
};

type WeeklyReportTable = {
  readonly user_id: string;
  readonly week: string;
  readonly summary: NullableJsonb<WeeklyReport>;
  /** From `summary`. */
  readonly days: GeneratedAlways<WeeklyReport['days'] | null>;
  readonly totals: GeneratedAlways<WeeklyReport['totals'] | null>;
  readonly ends_at_ms: number | null;
  readonly due_at: NullableTimestamp;
  readonly revision: Generated<number>;
  readonly claimed_revision: number | null;
  readonly frozen_at: NullableTimestamp;
  /** When the first session of the week came in. */
  readonly opened_at: ColumnType<Date, Date | undefined, Date>;
  /** When it was opened again after it was frozen, because something in it was forgotten. */
  readonly amended_at: NullableTimestamp;
};

type DeviceTable = {
  readonly device_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly token_hash: Buffer;
  readonly paired_at_ms: number;
  readonly last_seen_at_ms: number | null;
};

type PairingCodeTable = {
  readonly code_hash: Buffer;
  readonly user_id: string;
  readonly expires_at_ms: number;
  readonly device_redeemed_at_ms: number | null;
  readonly sign_in_redeemed_at_ms: number | null;
};

type WebSessionTable = {
  readonly session_hash: Buffer;
  readonly user_id: string;
  readonly expires_at_ms: number;
};

type InboxChunkTable = {
  readonly inbox_id: GeneratedAlways<number>;
  readonly head: Jsonb<ChunkHead>;
  readonly body: Buffer;
  /** Counts from 1. */
  readonly attempt: Generated<number>;
  readonly due_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

type DeadChunkTable = {
  readonly inbox_id: number;
  readonly head: Jsonb<ChunkHead>;
  readonly body: Buffer;
  readonly attempt: number;
  readonly reason: string;
  readonly died_at: Generated<Date>;
};

type ChunkConflictTable = {
  readonly user_id: string;
  readonly session_id: string;
  readonly device_id: string;
  readonly first_seq: number;
  readonly digest: Buffer;
  readonly noted_at: Generated<Date>;
};

type LabelExampleTable = {
  readonly user_id: string;
  readonly session_id: string;
  readonly site: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly intent: string;
  readonly was: Label;
  readonly was_by: LabelAuthor;
  readonly label: Label;
  readonly corrected_at: ColumnType<Date, Date | undefined, Date>;
};

type SolutionTable = {
  readonly user_id: string;
  readonly solution_id: string;
  readonly plan: Jsonb<Solution['plan']>;
  readonly state: Solution['state'];
  readonly origin: Solution['origin'];
  readonly session_id: string | null;
  readonly created_at_ms: number;
};
