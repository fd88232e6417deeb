import type { Context, MiddlewareHandler, Next } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * The same headers on every answer, errors included, but for scripts, styles, fonts and icons: no browser shows them as a
 * document, so a policy would only weigh as much as they do.
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const whole = ofDocuments(publicUrl);
  return (c, next) =>
    /^\/(?:assets|icons)\/|^\/theme\.js$/.test(c.req.path) ? ofParts(c, next) : whole(c, next);
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
