import type { SessionResult } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import type { EndedHere, EndedList, Listing } from '../../platform/ended-sessions.ts';

export type ReadyResult = Extract<SessionResult, { status: 'ready' }>;

/** What the server made of the session, or why nothing can be shown yet. */
export type ResultAnswer =
  | { readonly kind: 'result'; readonly result: SessionResult }
  | { readonly kind: 'unpaired' | 'unknown' }
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number | undefined };

/** Where this page reads results from. */
export type Results = {
  readonly readResult: (sessionId: string) => Promise<ResultAnswer>;
  readonly readLocalEvents: (sessionId: string) => Promise<readonly SessionEvent[]>;
  /** What this browser remembers of ended sessions, newest first, behind those that are listed already. */
  readonly listEnded: (after?: Listing['after']) => Promise<EndedList>;
  readonly readEnded: (sessionId: string) => Promise<EndedHere | undefined>;
  /** Where most of a session's time went, as recorded here. */
  readonly readHeldSites: (sessionId: string) => Promise<readonly string[]>;
  readonly followLive: (onNews: (news: LiveNews) => void, signal: AbortSignal) => Promise<void>;
};

type LiveNews = { readonly type: string; readonly sessionId?: string | undefined };
