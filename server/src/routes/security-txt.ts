import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';

const DAY_MS = 86_400_000;
/** RFC 9116 advises less than a year: what is older is not to be relied on. */
const HOLDS_DAYS = 180;

export type SecurityTxtRouteDeps = {
  /** Where to report a hole in this server, as a URI (`mailto:` or `https:`); absent: nobody has said. */
  readonly securityContact?: string | undefined;
  readonly publicUrl: string;
  readonly now: () => number;
};

/** Whom to tell of a hole in this server, as RFC 9116 asks. */
export function securityTxtRoutes({ securityContact, publicUrl, now }: SecurityTxtRouteDeps) {
  return new Hono<AppEnv>().get('/.well-known/security.txt', (c) => {
    if (securityContact === undefined) return problem(c, 'not-found');
    const expires = new Date(Math.floor(now() / DAY_MS + HOLDS_DAYS) * DAY_MS).toISOString();
    const canonical = new URL('/.well-known/security.txt', publicUrl).href;
    return c.text(`Contact: ${securityContact}\nExpires: ${expires}\nCanonical: ${canonical}\n`);
  });
}
