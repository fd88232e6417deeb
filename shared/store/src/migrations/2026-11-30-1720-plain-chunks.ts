import { type Kysely, sql } from 'kysely';

/** What ingest does for nearly every batch: one statement from the client, its plans kept by the connection. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...ONE_WAY_TO_A_SESSION, RECORD_PLAIN_CHUNKS])
    await sql.raw(statement).execute(db);
}

/**
 * With no statistics yet, both indexes of sessions looked alike for finding one, and PostgreSQL took the one that holds
 * all of a person. A partial index is out of the question there.
 */
const ONE_WAY_TO_A_SESSION = [
  'drop index focus_session_by_start',
  `create index focus_session_by_start on focus_session (user_id, started_at_ms desc) where started_at_ms is not null`,
];

/**
 * Stores chunks of sessions that begin with them (`begun`, as they are to be folded) or just go on, and answers the
 * places, from 1, of those that it did not store: known ones, and those of sessions about which there is more to do.
 * Its settings keep every look an index's, also where tables were empty when the plan was made. Rows are locked in the
 * order in which all writers lock them; what comes after a lock sees what was committed before it.
 */
const RECORD_PLAIN_CHUNKS = `
create function record_plain_chunks(
  user_ids uuid[], session_ids uuid[], device_ids uuid[], first_seqs integer[], counts integer[], started_ons date[],
  received_ats timestamptz[], bodies bytea, body_starts integer[], body_bytes integer[], beginning boolean[], begun json
) returns setof integer language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
declare
  begun_users uuid[];
  begun_sessions uuid[];
  open_users uuid[];
  open_sessions uuid[];
  open_devices uuid[];
  stored integer[];
begin
  if begun is not null then
    with made as (
      insert into focus_session (
        user_id, session_id, device_id, intent, mode, planned_ms, time_zone, started_at_ms, ended_at_ms, end_reason,
        forecast, armed, log, goal_id, received, last_seq, is_complete, due_at, revision, request_id
      )
      select input.user_id, input.session_id, input.device_id, input.intent, input.mode, input.planned_ms,
             input.time_zone, input.started_at_ms, input.ended_at_ms, input.end_reason, input.forecast, input.armed,
             input.log,
             (select goal.goal_id from goal where goal.user_id = input.user_id and goal.goal_id = input.goal_id),
             input.received, input.last_seq, input.is_complete,
             now() + make_interval(secs => input.due_in_seconds), 1, input.request_id
      from json_to_recordset(begun) as input(
        user_id uuid, session_id uuid, device_id uuid, intent text, mode text, planned_ms bigint, time_zone text,
        started_at_ms bigint, ended_at_ms bigint, end_reason text, forecast jsonb, armed jsonb, log jsonb,
        goal_id uuid, received integer, last_seq integer, is_complete boolean, due_in_seconds integer,
        request_id text
      )
      where not exists (select from erased_person as erased where erased.user_id = input.user_id)
      order by input.user_id, input.session_id
      on conflict do nothing
      returning user_id, session_id, device_id
    )
    select array_agg(user_id), array_agg(session_id), array_agg(device_id)
    into open_users, open_sessions, open_devices from made;
    begun_users := open_users;
    begun_sessions := open_sessions;
  end if;

  with running as (
    select session.* from (
      select distinct input.user_id, input.session_id
      from unnest(user_ids, session_ids, beginning) as input (user_id, session_id, begins)
      where not input.begins
      order by input.user_id, input.session_id
    ) as input
    cross join lateral (
      select found.user_id, found.session_id, found.device_id from focus_session as found
      where found.user_id = input.user_id and found.session_id = input.session_id
        and found.device_id is not null and found.ended_at_ms is null and found.due_at is null
        and found.forgotten is null
      for update
    ) as session
  )
  select open_users || array_agg(user_id), open_sessions || array_agg(session_id), open_devices || array_agg(device_id)
  into open_users, open_sessions, open_devices from running;

  with inserted as (
    insert into event_chunk as chunk
      (user_id, session_id, device_id, first_seq, count, started_on, received_at, body)
    select input.user_id, input.session_id, input.device_id, input.first_seq, input.count, input.started_on,
           input.received_at, substring(bodies from input.body_start for input.body_bytes)
    from unnest(user_ids, session_ids, device_ids, first_seqs, counts, started_ons, received_ats, body_starts, body_bytes)
      as input (user_id, session_id, device_id, first_seq, count, started_on, received_at, body_start, body_bytes)
    where exists (
        select from unnest(open_users, open_sessions, open_devices) as session (user_id, session_id, device_id)
        where session.user_id = input.user_id and session.session_id = input.session_id
          and session.device_id = input.device_id
      )
      and not exists (
        select from event_chunk as known
        where known.user_id = input.user_id and known.session_id = input.session_id
          and known.device_id = input.device_id and known.first_seq = input.first_seq
        offset 0
      )
    on conflict do nothing
    returning chunk.user_id, chunk.session_id, chunk.device_id, chunk.first_seq, chunk.count
  ), extended as (
    update focus_session as session
    set received = session.received + arrived.count, last_seq = greatest(session.last_seq, arrived.last_seq)
    from (
      select inserted.user_id, inserted.session_id, sum(inserted.count)::integer as count,
             max(inserted.first_seq + inserted.count - 1) as last_seq
      from inserted group by inserted.user_id, inserted.session_id
    ) as arrived
    where session.user_id = arrived.user_id and session.session_id = arrived.session_id
      and not exists (
        select from unnest(begun_users, begun_sessions) as made (user_id, session_id)
        where made.user_id = arrived.user_id and made.session_id = arrived.session_id
      )
  )
  select array_agg(input.place::integer) into stored
  from unnest(user_ids, session_ids, device_ids, first_seqs) with ordinality
    as input (user_id, session_id, device_id, first_seq, place)
  join inserted using (user_id, session_id, device_id, first_seq);

  if begun_users is not null then
    with newest as (
      select distinct on (input.user_id) input.user_id, input.time_zone, input.since_ms
      from json_to_recordset(begun) as input(user_id uuid, session_id uuid, time_zone text, since_ms bigint)
      join unnest(begun_users, begun_sessions) as made (user_id, session_id) using (user_id, session_id)
      order by input.user_id, input.since_ms desc, input.time_zone desc
    ), outdated as materialized (
      select person.user_id, newest.time_zone, newest.since_ms
      from newest join app_user as person on person.user_id = newest.user_id
      where (person.time_zone_since_ms, person.time_zone) < (newest.since_ms, newest.time_zone)
      order by person.user_id
      for update of person
    )
    update app_user as person
    set time_zone = outdated.time_zone, time_zone_since_ms = outdated.since_ms
    from outdated
    where person.user_id = outdated.user_id;
  end if;

  return query
    select place from generate_series(1, cardinality(user_ids)) as place
    where stored is null or place <> all (stored);
end
$$`;
