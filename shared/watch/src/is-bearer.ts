import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header carries exactly this token. Takes as long for a near miss as for a far one. */
export function isBearer(header: string | undefined, token: string): boolean {
  const given = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
