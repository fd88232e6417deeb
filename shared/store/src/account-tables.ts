import type { SecurityEventKind } from '@locked-in/contracts';
import type { Generated } from 'kysely';
import type { NullableJsonb } from './columns.ts';

/** Who has an account, who may make one, and browsers that wait to be paired. `auth.…` is written by the library. */
export type AccountTables = {
  readonly 'auth.user': AuthUserTable;
  readonly 'auth.session': AuthSessionTable;
  readonly 'auth.account': AuthAccountTable;
  readonly 'auth.passkey': AuthPasskeyTable;
  readonly invitation: InvitationTable;
  readonly outside_identity: OutsideIdentityTable;
  readonly device_pairing: DevicePairingTable;
  readonly security_event: SecurityEventTable;
  readonly erased_person: ErasedPersonTable;
};

type AuthUserTable = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
};

type AuthSessionTable = {
  readonly id: string;
  readonly userId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly userAgent: string | null;
};

type AuthAccountTable = {
  readonly id: string;
  readonly userId: string;
  readonly providerId: string;
  readonly password: string | null;
};

type AuthPasskeyTable = {
  readonly id: string;
  readonly userId: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
};

type InvitationTable = {
  readonly code_hash: Buffer;
  readonly kind: 'owner' | 'member';
  readonly invited_by: string | null;
  /** Whom it was made for; null = whoever holds the link. */
  readonly email: string | null;
  readonly expires_at_ms: number;
  readonly used_at_ms: number | null;
  readonly used_by: string | null;
};

type OutsideIdentityTable = {
  readonly issuer: string;
  readonly subject: string;
  readonly user_id: string;
  readonly first_seen_at: Generated<Date>;
};

type DevicePairingTable = {
  readonly device_code_hash: Buffer;
  /** Eight letters, as the person compares them. */
  readonly user_code: string;
  readonly device_id: string;
  readonly name: string;
  /** SHA-256 of what the browser that asked must show to be answered. */
  readonly challenge: Buffer;
  readonly asked_at_ms: number;
  readonly expires_at_ms: number;
  readonly interval_seconds: number;
  readonly polled_at_ms: number | null;
  readonly user_id: string | null;
  readonly decision: 'approved' | 'denied' | null;
  readonly used_at_ms: number | null;
};

type SecurityEventTable = {
  readonly user_id: string;
  readonly event_id: Generated<string>;
  readonly occurred_at: Generated<Date>;
  readonly kind: SecurityEventKind;
  /** Where the request came from, and what the browser called itself. */
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly detail: NullableJsonb<Readonly<Record<string, string>>>;
};

type ErasedPersonTable = {
  readonly user_id: string;
  readonly erased_at: Generated<Date>;
  /** How many went, by table. */
  readonly rows: NullableJsonb<Readonly<Record<string, number>>>;
};
