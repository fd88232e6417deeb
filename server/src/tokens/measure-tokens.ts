import { openUserService, verifierOf } from '../testing/user-service.ts';
import { tokenHolders } from './token-holders.ts';

const TOKENS = 300;
const TIMES = 20;
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const;

/** What a token of a user service adds to a request: the first time it comes, and while it is remembered. */
const service = openUserService(Date.now());
const medians: Record<string, number> = {};
for (const algorithm of ALGORITHMS) Object.assign(medians, await measure(algorithm));
process.stdout.write(`${JSON.stringify({ tokens: TOKENS, timesEach: TIMES, ...medians })}\n`);

async function measure(algorithm: (typeof ALGORITHMS)[number]): Promise<Record<string, number>> {
  const verify = verifierOf(service.jwks, Date.now());
  const find = tokenHolders({
    verify,
    ensurePerson: async () => ({ userId: '44444444-4444-4444-8444-444444444444' }),
    ensureSeat: async () => ({ workspaceId: '55555555-5555-4555-8555-555555555555' }),
    leewayMs: 0,
    now: Date.now,
  });
  const tokens = await Promise.all(
    Array.from({ length: TOKENS }, (_, index) =>
      service.sign({ ...service.claims, jti: String(index) }, {}, algorithm),
    ),
  );
  const all: number[] = [];
  const first: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    for (const token of tokens) {
      const startMs = performance.now();
      if ((await find(token)) === undefined) throw new Error('a good token was refused');
      const tookMs = performance.now() - startMs;
      all.push(tookMs);
      if (time === 0) first.push(tookMs);
    }
  }
  return { [`${algorithm}MedianMs`]: median(all), [`${algorithm}FirstMedianMs`]: median(first) };
}

function median(values: readonly number[]): number {
  return Number((values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(4));
}
