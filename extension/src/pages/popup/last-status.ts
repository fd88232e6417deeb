import type { Status } from '../../messages.ts';
import { isFields, recall, remember } from '../page-memory.ts';

/** What the popup shows before the background has answered. */
export type LastStatus = { readonly status: Status; readonly readAtMs: number };

const LONGEST_MS = 24 * 60 * 60_000;

/** Of our own making, and at most a day old; a session whose time is over is not shown as running. */
export function recallStatus(nowMs: number, version: string): LastStatus | undefined {
  const found = recall('status');
  if (!isLastStatus(found) || found.version !== version) return undefined;
  const { status, readAtMs } = found;
  const isOver = (status.session?.endsAtMs ?? Number.POSITIVE_INFINITY) <= nowMs;
  const isRecent = readAtMs <= nowMs && nowMs - readAtMs < LONGEST_MS;
  return isRecent && !isOver ? { status, readAtMs } : undefined;
}

/** Without the site in front, which is nobody's business outside a session. */
export function rememberStatus({ status, readAtMs }: LastStatus, version: string): void {
  const { hold, ...rest } = status;
  const kept = hold && { ...hold, shownSite: undefined, isShownHeld: false };
  remember('status', { status: { ...rest, hold: kept }, readAtMs, version });
}

/** The version says that the shape is the one of this code. */
function isLastStatus(found: unknown): found is LastStatus & { readonly version: string } {
  return isFields(found) && isFields(found.status) && isFields(found.status.sending) && 'readAtMs' in found;
}
