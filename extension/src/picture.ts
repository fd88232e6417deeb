import type { Status } from './messages.ts';

/** What the background answered last, kept for the popup: it opens on it, and asks what is true now meanwhile. */
export type Picture = {
  readonly status: Status;
  readonly readAtMs: number;
  /** Of the extension: the shape is the one of its code. */
  readonly version: string;
};

const LONGEST_MS = 24 * 60 * 60_000;

/** Of this version, and at most a day old; a session whose time is over is not shown as running. */
export function toFirst(picture: Picture | undefined, nowMs: number, version: string): Picture | undefined {
  if (picture === undefined || picture.version !== version) return undefined;
  const { status, readAtMs } = picture;
  const isOver = (status.session?.endsAtMs ?? Number.POSITIVE_INFINITY) <= nowMs;
  const isRecent = readAtMs <= nowMs && nowMs - readAtMs < LONGEST_MS;
  return isRecent && !isOver ? picture : undefined;
}
