import { type Kysely, sql } from 'kysely';

/** Chunks that came with other events under a known identity: the first stayed, and of the other only a digest is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table chunk_conflict (
      user_id uuid not null,
      session_id uuid not null,
      device_id uuid not null,
      first_seq integer not null,
      digest bytea not null,
      noted_at timestamptz not null default now(),
      primary key (user_id, session_id, device_id, first_seq, digest)
    )`.execute(db);
}
