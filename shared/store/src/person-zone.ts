import type { SessionSummary } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';
import type { DeclaredStream } from './stream.ts';

type Declared = {
  readonly userId: string;
  readonly summary: SessionSummary;
  readonly stream: DeclaredStream;
};

/**
 * A person's zone is the one of their newest session. A start in the future counts as of its receipt, so that one
 * wrong clock does not decide for years; of two starts at one instant the greater name counts, whichever comes first.
 */
export async function keepTimeZones(tx: Database, declared: readonly Declared[]): Promise<void> {
  if (declared.length === 0) return;
  await sql`
    with newest as (
      select distinct on (user_id) user_id, time_zone, since_ms
      from ${recordset(declared.map(toZone), 'user_id uuid, time_zone text, since_ms bigint')}
      order by user_id, since_ms desc, time_zone desc
    ), outdated as materialized (
      select user_id, newest.time_zone, newest.since_ms from app_user as person join newest using (user_id)
      where (person.time_zone_since_ms, person.time_zone) < (newest.since_ms, newest.time_zone)
      order by user_id
      for update of person
    )
    update app_user as person
    set time_zone = outdated.time_zone, time_zone_since_ms = outdated.since_ms
    from outdated
    where person.user_id = outdated.user_id
  `.execute(tx);
}

export function toZone({ userId, summary, stream }: Declared) {
  return {
    user_id: userId,
    time_zone: summary.timeZone,
    since_ms: Math.min(summary.startedAtMs, stream.declarationReceivedAtMs),
  };
}
