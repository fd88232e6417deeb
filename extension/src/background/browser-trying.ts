import { type IfThen, type PlanTrigger, solutionIdOf } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import type { NamedPlan, TryingRequest, TryingStatus } from '../trying-messages.ts';
import { askPaired } from './ask-paired.ts';
import { cleanNote } from './clean-text.ts';
import { lastCued } from './cue-plans.ts';
import { createTurns } from './in-turn.ts';
import { readCurrent } from './journal.ts';
import { openOwnJournal } from './own-journal.ts';
import { createSingleFlight } from './single-flight.ts';
import {
  arm,
  declaredIn,
  disarm,
  heard,
  isUntold,
  NOTHING_TRIED,
  setOn,
  type Trying,
  toArmed,
  toPlans,
  withoutServer,
} from './trying.ts';

export type BrowserTrying = {
  readonly handle: (request: TryingRequest) => Promise<string | undefined>;
  /** What a session is declared with; nothing where nothing is tried. */
  readonly readArmed: () => Promise<{ readonly armed?: readonly IfThen[] | undefined }>;
  readonly readStatus: () => Promise<TryingStatus>;
  /** A session has changed: what it was declared with goes to the server with it, and may come back from there. */
  readonly follow: (changed: SessionRecord) => Promise<void>;
  /** What that server has armed is not tried any more. */
  readonly leaveServer: () => Promise<void>;
};

const SNOOZE_MS = 10 * 60_000;
/** So long the popup shows the plan whose cue has come. */
const CUED_MS = 10 * 60_000;
const LONGEST = 4_000;
const MOST_KEPT = 30;

export function createBrowserTrying(): BrowserTrying {
  const inTurn = createTurns();
  const read = async () => (await readStored('trying')) ?? NOTHING_TRIED;
  const change = (to: (trying: Trying) => Trying) =>
    inTurn(async () => writeStored({ trying: to(await read()) }));
  const ask = createSingleFlight(() =>
    askPaired({
      path: '/v1/solutions/armed',
      inTurn,
      read: async () => (await read()).asking,
      write: async (asking) => writeStored({ trying: { ...(await read()), asking } }),
      keep: async (body) => {
        const armed = readArmed(body);
        if (!armed) return;
        const trying = await read();
        await writeStored({ trying: heard(trying, { armed, isTold: await readTold(trying) }) });
      },
    }),
  );
  return {
    handle: async (request) => {
      const to = toChange(request, Date.now());
      if (to) await change(to);
      return to ? undefined : 'Say in a few words what you will do.';
    },
    readArmed: async () => {
      const armed = toArmed(await read());
      return armed.length > 0 ? { armed } : {};
    },
    readStatus: async () => {
      void ask(undefined).catch(() => undefined); // nobody waits for it: what is known is shown
      const current = await openOwnJournal()
        .then(readCurrent)
        .catch(() => undefined); // the status itself says what is wrong with the journal
      const cued = current && lastCued(current, Date.now(), CUED_MS);
      return { plans: toPlans(await read()), running: current?.armed ?? [], cued };
    },
    follow: async (session) => {
      const { here } = await read();
      if (here.some(isUntold(session))) await change((trying) => declaredIn(trying, session));
      if (session.endedAtMs !== undefined) await ask(undefined);
    },
    leaveServer: () => change(withoutServer),
  };
}

function toChange(request: TryingRequest, nowMs: number): ((trying: Trying) => Trying) | undefined {
  switch (request.type) {
    case 'arm': {
      const plan = readPlan(request.plan);
      return plan && ((trying) => (trying.here.length < MOST_KEPT ? arm(trying, plan) : trying));
    }
    case 'disarm':
      return (trying) => disarm(trying, request.solutionId);
    case 'set-trying':
      return (trying) => setOn(trying, request.solutionId, request.isOn);
    case 'snooze-cues':
      return (trying) => ({ ...trying, snoozedUntilMs: nowMs + SNOOZE_MS });
  }
}

/** Fit to be part of an event, and named by its words. */
function readPlan({ cue, action, trigger }: IfThen): NamedPlan | undefined {
  const words = { cue: cleanNote(cue, LONGEST), action: cleanNote(action, LONGEST) };
  if (words.action === '') return undefined;
  return { ...words, ...readTrigger(trigger), solutionId: solutionIdOf(words) };
}

function readTrigger(trigger: PlanTrigger | undefined): { readonly trigger?: PlanTrigger } {
  const isWhole = trigger?.kind !== 'time' || (Number.isSafeInteger(trigger.afterMs) && trigger.afterMs >= 0);
  return trigger && isWhole ? { trigger } : {};
}

/** What does not look like an answer of a server that knows solutions is none. */
function readArmed(body: unknown): readonly NamedPlan[] | undefined {
  const armed: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'armed') : undefined;
  return Array.isArray(armed) ? armed.filter(isNamed) : undefined;
}

function isNamed(value: unknown): value is NamedPlan {
  if (typeof value !== 'object' || value === null) return false;
  return ['solutionId', 'cue', 'action'].every((key) => typeof Reflect.get(value, key) === 'string');
}

/** The server holds those sessions that it has confirmed, and those that have gone from here since. */
async function readTold({ here }: Trying): Promise<(sessionId: string) => boolean> {
  const db = await openOwnJournal();
  const sent = [...new Set(here.flatMap(({ sentIn }) => sentIn ?? []))];
  const records = await Promise.all(sent.map((id) => db.get('sessions', id)));
  const open = records.flatMap((record) => (record && !record.isComplete ? record.sessionId : []));
  return (id) => !open.includes(id);
}
