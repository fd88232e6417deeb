import type { PlannedChunk, PlannedSession } from './plan-session.ts';

export type Entry = PlannedChunk & {
  readonly userId: string;
  readonly deviceId: string;
  state: 'sent' | 'acked';
};

/** What was sent and what was acknowledged, kept outside of the system under test. */
export type Ledger = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sessions: readonly (PlannedSession & { readonly userId: string })[];
  /** Answers that no browser should ever get: neither 202 nor 429 nor 503. */
  readonly wrongAnswers: readonly string[];
  readonly countAcked: () => number;
  /** The longest time between two acknowledgements while somebody was sending. */
  readonly longestOutageMs: number;
};

export type OpenLedger = Ledger & {
  readonly plan: (session: PlannedSession, userId: string) => void;
  readonly sent: (chunk: PlannedChunk, device: { userId: string; deviceId: string }) => void;
  readonly acked: (chunk: PlannedChunk) => void;
  readonly wrong: (what: string) => void;
  /** From now on nobody is sending. */
  readonly rest: () => void;
};

export function openLedger(): OpenLedger {
  const entries = new Map<string, Entry>();
  const sessions: (PlannedSession & { readonly userId: string })[] = [];
  const wrongAnswers: string[] = [];
  let lastAckMs: number | undefined;
  let longestOutageMs = 0;
  let acked = 0;
  return {
    entries,
    countAcked: () => acked,
    sessions,
    wrongAnswers,
    get longestOutageMs() {
      return Math.round(longestOutageMs);
    },
    plan: (session, userId) => void sessions.push({ ...session, userId }),
    sent: (chunk, device) => {
      const key = keyOf(chunk);
      if (!entries.has(key)) entries.set(key, { ...chunk, ...device, state: 'sent' });
    },
    acked: (chunk) => {
      const entry = entries.get(keyOf(chunk));
      if (entry?.state === 'sent') acked++;
      if (entry) entry.state = 'acked';
      const nowMs = performance.now();
      if (lastAckMs !== undefined) longestOutageMs = Math.max(longestOutageMs, nowMs - lastAckMs);
      lastAckMs = nowMs;
    },
    wrong: (what) => void wrongAnswers.push(what),
    rest: () => {
      lastAckMs = undefined;
    },
  };
}

export function keyOf({ sessionId, firstSeq }: Pick<PlannedChunk, 'sessionId' | 'firstSeq'>): string {
  return `${sessionId} ${firstSeq}`;
}
