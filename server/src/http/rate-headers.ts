import type { Counted } from '../limits/limiter.ts';

/** What is left, as draft-ietf-httpapi-ratelimit-headers-10 says it: `"person";r=1199;t=60`. */
export function toRateHeaders({ policy, remaining, resetMs }: Counted): Readonly<Record<string, string>> {
  return {
    'RateLimit-Policy': `"${policy.name}";q=${policy.points};w=${policy.seconds}`,
    RateLimit: `"${policy.name}";r=${remaining};t=${toSeconds(resetMs)}`,
  };
}

/** An answer to a device says nothing while more than half is left: nine in ten would carry it for nobody. */
export function toDeviceRateHeaders(counted: Counted): Readonly<Record<string, string>> {
  return counted.remaining * 2 > counted.policy.points ? {} : toRateHeaders(counted);
}

/** Those that an answer carries already: for whoever writes its head by himself. */
export function rateHeadersOf(headers: Headers): Readonly<Record<string, string>> {
  const names = ['RateLimit-Policy', 'RateLimit'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Whole seconds, never too early. */
export function toSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
