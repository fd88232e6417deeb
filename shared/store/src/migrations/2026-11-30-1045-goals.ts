import { type Kysely, sql } from 'kysely';

/** Goals that sessions serve, and the days that neither break nor extend a streak. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // target_amount: minutes a week, or sessions a week.
  `create table goal (
    user_id uuid not null references app_user on delete cascade,
    goal_id uuid not null,
    name text not null,
    target_kind text not null check (target_kind in ('held', 'on-task', 'sessions')),
    target_amount integer not null check (target_amount > 0),
    created_at_ms bigint not null,
    archived_at_ms bigint,
    primary key (user_id, goal_id)
  )`,
  // From this day of the person on, until a later row: 0 = Monday … 6 = Sunday.
  `create table rest_choice (
    user_id uuid not null references app_user on delete cascade,
    since date not null,
    weekdays integer[] not null,
    primary key (user_id, since)
  )`,
  `create table excused_day (
    user_id uuid not null references app_user on delete cascade,
    date date not null,
    reason text,
    primary key (user_id, date)
  )`,
  // The goal a session was declared for, if it is one of the same person.
  'alter table focus_session add column goal_id uuid',
];
