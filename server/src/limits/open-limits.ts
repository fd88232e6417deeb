import type { Database } from '@locked-in/store';
import { toQueryClient } from '@locked-in/store';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { LimitConfig } from './limit-settings.ts';
import { type Limiter, type Policy, toLimiter } from './limiter.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export type Limits = {
  /** Open event streams of this process. */
  readonly mostStreams: number;
  /** By device: in the memory of this process, because every chunk is counted. */
  readonly devices: Limiter;
  readonly people: Limiter;
  /** By address: what comes from nobody we know. */
  readonly strangers: Limiter;
  /** By address of an account: wrong passwords, wherever they come from. */
  readonly wrongPasswords: Limiter;
  /** By person: how often they are told that they were slowed down. */
  readonly tellings: Limiter;
  /** For attempts of one kind, by address. All servers count together. */
  readonly openAttempts: (policy: Policy) => Limiter;
};

/** Who may ask how much. With `shared` all servers on this database count attempts together; without it, each its own. */
export function openLimits(config: LimitConfig, shared?: Database): Limits {
  const open = shared === undefined ? inMemory : together(shared);
  return {
    mostStreams: config.LIVE_STREAMS,
    devices: inMemory({ name: 'device', points: config.DEVICE_REQUESTS_A_MINUTE, seconds: MINUTE }),
    people: inMemory({ name: 'person', points: config.PERSON_REQUESTS_A_MINUTE, seconds: MINUTE }),
    strangers: inMemory({ name: 'address', points: config.STRANGER_REQUESTS_A_MINUTE, seconds: MINUTE }),
    wrongPasswords: open({ name: 'wrong-password', points: 100, seconds: HOUR }),
    tellings: inMemory({ name: 'telling', points: 1, seconds: HOUR }),
    openAttempts: open,
  };
}

function inMemory(policy: Policy): Limiter {
  return toLimiter(policy, memoryOf(policy));
}

function memoryOf({ name, points, seconds }: Policy): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
}

/** While the database is away each server counts for itself; a key that is spent is not asked for again. */
function together(db: Database): (policy: Policy) => Limiter {
  const storeClient = toQueryClient(db);
  return (policy) =>
    toLimiter(
      policy,
      new RateLimiterPostgres({
        storeClient,
        storeType: 'client',
        tableName: 'attempt_count',
        tableCreated: true,
        keyPrefix: policy.name,
        points: policy.points,
        duration: policy.seconds,
        inMemoryBlockOnConsumed: policy.points + 1,
        insuranceLimiter: memoryOf(policy),
      }),
    );
}
