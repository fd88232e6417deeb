import { type Kysely, sql } from 'kysely';

/**
 * Accounts: the tables of the library that keeps them, in a schema of their own, and beside them who may make one,
 * who comes from a user service, and browsers that wait to be paired.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table app_user add column is_owner boolean not null default false',
  'alter table app_user add column disabled_at timestamptz',

  // Ids that a request can name are text: one that is no uuid finds nothing instead of failing.
  'create schema auth',
  `create table auth."user" (
    id uuid primary key references app_user on delete cascade,
    name text not null,
    email text not null unique,
    "emailVerified" boolean not null,
    image text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  `create table auth.session (
    id text primary key,
    "userId" uuid not null references auth."user" on delete cascade,
    token text not null unique,
    "expiresAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  'create index session_by_user on auth.session ("userId")',
  `create table auth.account (
    id text primary key,
    "userId" uuid not null references auth."user" on delete cascade,
    "accountId" text not null,
    "providerId" text not null,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now(),
    unique ("providerId", "accountId")
  )`,
  'create index account_by_user on auth.account ("userId")',
  `create table auth.verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  'create index verification_by_identifier on auth.verification (identifier)',
  `create table auth.passkey (
    id text primary key,
    "userId" uuid not null references auth."user" on delete cascade,
    name text,
    "publicKey" text not null,
    "credentialID" text not null unique,
    counter integer not null,
    "deviceType" text not null,
    "backedUp" boolean not null,
    transports text,
    aaguid text,
    "createdAt" timestamptz default now()
  )`,
  'create index passkey_by_user on auth.passkey ("userId")',

  // An account rests on a person, who is there in the same statement; one who was there before keeps what is theirs.
  `create function auth.ensure_person() returns trigger language plpgsql security definer
    set search_path = pg_catalog, public as $$
  begin
    insert into public.app_user (user_id, name) values (new.id, new.name)
      on conflict (user_id) do update set name = excluded.name where public.app_user.name = '';
    return new;
  end $$`,
  `create trigger ensure_person before insert on auth."user"
    for each row execute function auth.ensure_person()`,

  // A link that lets one person make an account. Only the hash of its code is stored.
  `create table invitation (
    code_hash bytea primary key,
    kind text not null check (kind in ('owner', 'member')),
    invited_by uuid references app_user on delete cascade,
    email text,
    expires_at_ms bigint not null,
    used_at_ms bigint,
    used_by uuid
  )`,
  'create index invitation_by_inviter on invitation (invited_by)',

  // People of an outside user service, by what its tokens call them.
  `create table outside_identity (
    issuer text not null,
    subject text not null,
    user_id uuid not null references app_user on delete cascade,
    first_seen_at timestamptz not null default now(),
    primary key (issuer, subject)
  )`,
  'create index outside_identity_by_user on outside_identity (user_id)',

  // A browser shows a code and asks until its person has confirmed it (RFC 8628). `challenge` binds the answer to it.
  `create table device_pairing (
    device_code_hash bytea primary key,
    user_code text not null unique,
    device_id uuid not null,
    name text not null,
    challenge bytea not null,
    asked_at_ms bigint not null,
    expires_at_ms bigint not null,
    interval_seconds integer not null,
    polled_at_ms bigint,
    user_id uuid references app_user on delete cascade,
    decision text check (decision in ('approved', 'denied')),
    used_at_ms bigint
  )`,
  'create index device_pairing_by_user on device_pairing (user_id)',
  'create index device_pairing_by_expiry on device_pairing (expires_at_ms)',
];
