import type { TokenRules } from './verify-token.ts';

/** Whom a user service's token speaks of. */
export type Holder = {
  readonly issuer: string;
  readonly subject: string;
  readonly expiresAtMs: number;
  readonly workspace?: string | undefined;
  readonly role?: string | undefined;
};

type Claims = Readonly<Record<string, unknown>>;
type Checks = { readonly rules: TokenRules; readonly nowMs: number };

/** What is left to check when signature, issuer, audience, `exp` and `nbf` are in order. */
export function toHolder(claims: Claims, { rules, nowMs }: Checks): Holder | undefined {
  const expiresAtMs = toExpiry(claims, { rules, nowMs });
  const subject = toText(claims[rules.claims.user]);
  const workspace = claims[rules.claims.workspace];
  const role = claims[rules.claims.role];
  if (expiresAtMs === undefined || subject === undefined || isFromTheFuture(claims, { rules, nowMs }))
    return undefined;
  if ([workspace, role].some((value) => value !== undefined && toText(value) === undefined)) return undefined;
  return { issuer: rules.issuer, subject, expiresAtMs, workspace: toText(workspace), role: toText(role) };
}

/** The earlier of both ends; one of them there must be, and neither further away than allowed. */
function toExpiry(claims: Claims, { rules, nowMs }: Checks): number | undefined {
  const own = claims[rules.claims.expiry];
  const standard = claims.exp;
  const ends = [own, typeof standard === 'number' ? standard * 1000 : standard].filter(
    (end) => end !== undefined,
  );
  if (ends.length === 0 || !ends.every((end) => typeof end === 'number' && Number.isFinite(end)))
    return undefined;
  const endMs = Math.min(...ends.map(Number));
  return endMs > nowMs - rules.leewayMs && endMs <= nowMs + rules.maxLifeMs ? endMs : undefined;
}

function isFromTheFuture({ iat }: Claims, { rules, nowMs }: Checks): boolean {
  return iat !== undefined && !(typeof iat === 'number' && iat * 1000 <= nowMs + rules.leewayMs);
}

function toText(value: unknown): string | undefined {
  const isText = typeof value === 'string' && value.length > 0 && value.length <= 200;
  return isText && value.isWellFormed() && !value.includes('\u0000') ? value : undefined;
}
