import { toOutsideRole } from '@locked-in/domain';
import { type Database, ensureOutsidePerson, ensureOutsideSeat } from '@locked-in/store';
import type { FindCallerDeps } from '../http/find-caller.ts';
import { openKeySet } from './open-key-set.ts';
import { readKeys } from './read-keys.ts';
import { tokenHolders } from './token-holders.ts';
import type { TokenConfig } from './token-settings.ts';
import { type TokenRules, verifyToken } from './verify-token.ts';

type Opened = {
  readonly db: Database;
  readonly config: TokenConfig;
  readonly report: (error: unknown) => void;
};

/** Who comes with a token of the user service that is set up; nobody where none is. */
export function openTokenHolders({ db, config, report }: Opened): FindCallerDeps['findTokenHolder'] {
  const source = config.TOKEN_KEYS;
  const rules = toRules(config);
  if (source === undefined || rules === undefined) return async () => undefined;
  const keys = openKeySet({ read: () => readKeys(source), now: Date.now, report });
  return tokenHolders({
    verify: (token, nowMs) => verifyToken(token, { rules, keys, nowMs }),
    ensurePerson: (identity) => ensureOutsidePerson(db, identity),
    ensureSeat: (seat) => ensureOutsideSeat(db, { ...seat, role: toOutsideRole(seat.role) }),
    leewayMs: rules.leewayMs,
    now: Date.now,
  });
}

export function toRules(config: TokenConfig): TokenRules | undefined {
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = config;
  if (issuer === undefined || audience === undefined) return undefined;
  return {
    issuer,
    audience,
    algorithms: config.TOKEN_ALGORITHMS,
    types: config.TOKEN_TYPES,
    leewayMs: config.TOKEN_LEEWAY_SECONDS * 1000,
    maxLifeMs: config.TOKEN_MAX_LIFE_MINUTES * 60_000,
    claims: {
      user: config.TOKEN_CLAIM_USER,
      workspace: config.TOKEN_CLAIM_WORKSPACE,
      expiry: config.TOKEN_CLAIM_EXPIRY,
      role: config.TOKEN_CLAIM_ROLE,
    },
  };
}
