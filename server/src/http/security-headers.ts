import type { Context, MiddlewareHandler, Next } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What is never shown as a document: scripts, styles, fonts and icons, the answers to chunks, the live stream. */
const PARTS = /^\/(?:assets|icons)\/|^\/theme\.js$|^\/v1\/(?:live|sessions\/[^/]+\/chunks\/[^/]+)$/;

/**
 * The same headers on every answer, errors included, but for parts: a policy for documents would only weigh more there
 * than what is said.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const whole = ofDocuments(publicUrl);
  return (c, next) => (PARTS.test(c.req.path) ? ofParts(c, next) : whole(c, next));
}

async function ofParts(c: Context, next: Next): Promise<void> {
  await next();
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
}

function ofDocuments(publicUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      requireTrustedTypesFor: ["'script'"],
    },
    xFrameOptions: 'DENY',
    // RFC 6797 §7.2: not over plain http.
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
  });
}
