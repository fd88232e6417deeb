import { z } from 'zod/mini';

/** What is kept of an account's safety: who came in, what was changed, what was taken along. */
export const SECURITY_EVENT_KINDS = [
  'signed-in',
  'sign-in-failed',
  'sign-in-ended',
  'signed-out-everywhere',
  'account-made',
  'password-changed',
  'reset-link-made',
  'passkey-added',
  'passkey-removed',
  'pairing-link-made',
  'device-paired',
  'device-revoked',
  'invitation-made',
  'role-changed',
  'workspace-joined',
  'workspace-left',
  'workspace-ended',
  'sharing-changed',
  'exported',
  'switched-off',
  'switched-on',
  'slowed-down',
] as const;

/** How many days an instance keeps what happened to accounts, and who looked at what is shared. */
export const SECURITY_KEPT_DAYS = {
  fewest: 30,
  most: 3650,
  asShipped: 365,
  description:
    'How many days what happened to an account, and who looked at what is shared, is kept for its person.',
} as const;

export type SecurityEventKind = (typeof SECURITY_EVENT_KINDS)[number];

/** `GET /v1/account/security-events`: newest first, the last two hundred. */
export const SecurityEventsSchema = z.object({
  events: z.array(
    z.object({
      kind: z.enum(SECURITY_EVENT_KINDS),
      occurredAtMs: z.int(),
      /** Where the request came from; absent for what was done at the server itself. */
      address: z.optional(z.string()),
      /** What the browser called itself. */
      userAgent: z.optional(z.string()),
      /** A device's name, for one. Never a secret. */
      detail: z.optional(z.record(z.string(), z.string())),
    }),
  ),
  /** How many days they are kept here. */
  keptDays: z.int(),
});
export type SecurityEvents = z.infer<typeof SecurityEventsSchema>;
export type SecurityEvent = SecurityEvents['events'][number];
