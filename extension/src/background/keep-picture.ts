import type { Status } from '../messages.ts';
import type { Picture } from '../picture.ts';
import type { SessionRecord } from '../platform/database.ts';

export type PictureDeps = {
  readonly read: () => Promise<Picture | undefined>;
  readonly write: (picture: Picture) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly readStatus: () => Promise<Status>;
  readonly version: string;
  readonly now: () => number;
};

export type PictureKeeper = {
  /** The status as it is now, which is kept for the next popup. */
  readonly take: () => Promise<Status>;
  /** Takes another when the popup would open on another session, or on one that is paused by now. */
  readonly follow: (current: SessionRecord | undefined) => Promise<void>;
  readonly forget: () => Promise<void>;
};

/** Pages ask every two seconds; what only counts on is kept this often. */
const KEEP_EVERY_MS = 15_000;
const COUNTING: readonly string[] = ['heldMs', 'coverage', 'pausedMs', 'endedMs', 'pendingEvents'];

/** Forgetting wins over a picture that is being taken. */
export function createPictureKeeper({ readStatus, version, now, ...memory }: PictureDeps): PictureKeeper {
  let forgotten = 0;
  let known: Picture | undefined; // by this life of the worker, so that an event costs no question
  const read = async () => {
    known ??= await memory.read();
    return known;
  };
  const take = async () => {
    const turn = forgotten;
    const status = await readStatus();
    const picture = { status: withoutShown(status), readAtMs: now(), version };
    if (!isNews(picture, await read()) || turn !== forgotten) return status;
    known = picture;
    await memory.write(picture);
    return status;
  };
  return {
    take,
    follow: async (current) => {
      const kept = await read();
      if (kept?.version !== version || stateOf(kept.status) !== stateIn(current)) await take();
    },
    forget: async () => {
      forgotten += 1;
      known = undefined;
      await memory.remove();
    },
  };
}

function isNews(picture: Picture, kept: Picture | undefined): boolean {
  if (kept === undefined || Math.abs(picture.readAtMs - kept.readAtMs) >= KEEP_EVERY_MS) return true;
  return kept.version !== picture.version || toText(kept.status) !== toText(picture.status);
}

function toText(status: Status): string {
  return JSON.stringify(status, (key, value) => (COUNTING.includes(key) ? undefined : value));
}

function stateOf({ session }: Status): string | undefined {
  return session && `${session.sessionId} ${session.state}`;
}

function stateIn(current: SessionRecord | undefined): string | undefined {
  if (current === undefined || current.endedAtMs !== undefined) return undefined;
  return `${current.sessionId} ${current.timer.state === 'paused' ? 'paused' : 'running'}`;
}

/** The site in front is nobody's business outside a session. */
function withoutShown({ hold, ...status }: Status): Status {
  return { ...status, hold: hold && { ...hold, shownSite: undefined, isShownHeld: false } };
}
