import { endsAt, type HoldPlan, heldBy } from '@locked-in/domain';
import { type HoldAddress, toHoldAddress } from '../hold-address.ts';
import type { HeldAnswer, HeldRequest, HoldRequest, HoldStatus } from '../hold-messages.ts';
import type { SessionRecord } from '../platform/database.ts';
import { answerHeld } from './answer-held.ts';
import { handleHold } from './handle-hold.ts';
import { withGood, withHeld } from './held-tabs.ts';
import {
  armedNow,
  changeTabs,
  createHoldDesk,
  type FollowedSession,
  type HoldDeps,
  type HoldDesk,
  judge,
  readState,
  readTabs,
  type SeenTab,
  type TabToHold,
  writeState,
} from './hold-desk.ts';
import { bindHold, declareHold, forgetPast } from './hold-state.ts';
import { readHoldStatus } from './hold-status.ts';

export type HoldSites = {
  /** What the session that is about to start will hold. */
  readonly declare: (plan: HoldPlan | undefined) => Promise<void>;
  /** Called whenever the session may have changed, also when there is none. */
  readonly follow: (session: SessionRecord | undefined) => Promise<void>;
  /** A tab in front of a window shows something; it is held if it has to be. */
  readonly see: (tab: SeenTab) => Promise<void>;
  /** Whether any site is held now: most sessions hold nothing, and then no tab need be asked for. */
  readonly isArmed: () => Promise<boolean>;
  /** An override is over: what it let through is looked at again. */
  readonly recheck: () => Promise<void>;
  /** Words for the person when it could not be done. */
  readonly handle: (request: HoldRequest) => Promise<string | undefined>;
  readonly answer: (request: HeldRequest, tabId: number | undefined) => Promise<HeldAnswer>;
  readonly readStatus: () => Promise<HoldStatus>;
  /** What earlier sessions held, and for what, is known no more. */
  readonly forgetPast: () => Promise<undefined>;
};

/** One site tells of itself twice when it redirects to its other name. */
const SAME_VISIT_MS = 2_000;

/** Holds sites in the running session, and at no other time: every doubt lets the page through. */
export function createHoldSites(deps: HoldDeps): HoldSites {
  const desk = createHoldDesk(deps);
  const see = (tab: SeenTab) => seeTab(desk, tab);
  const recheck = () => rearm(desk, see);
  return {
    declare: (plan) =>
      desk.inTurn(async () => writeState(desk, declareHold(await readState(desk), plan, deps.now()))),
    follow: (session) => follow(desk, session, recheck),
    see,
    isArmed: async () => {
      await desk.isReady;
      return armedNow(desk) !== undefined;
    },
    recheck,
    handle: (request) => handleHold(request, desk, recheck),
    answer: async (request, tabId) => {
      await desk.isReady;
      return answerHeld(request, tabId, { desk, recheck, hold: (tab) => keepHeld(desk, tab) });
    },
    readStatus: () => readHoldStatus(desk),
    forgetPast: () =>
      desk.inTurn(async () => {
        await writeState(desk, forgetPast(await readState(desk), desk.session?.sessionId));
        return undefined;
      }),
  };
}

async function follow(
  desk: HoldDesk,
  session: SessionRecord | undefined,
  recheck: () => Promise<void>,
): Promise<void> {
  const next = session && toFollowed(session, desk.deps.now());
  if (desk.asked && isSame(desk.asked.session, next)) return;
  desk.asked = { session: next };
  try {
    await desk.inTurn(async () => {
      const state = await readState(desk);
      desk.session = next;
      if (session) await writeState(desk, bindHold(state, session));
    });
    await recheck();
  } catch (error) {
    desk.asked = undefined; // to be tried again at the next look
    throw error;
  } finally {
    desk.setReady();
  }
}

function toFollowed({ sessionId, intent, timer }: SessionRecord, nowMs: number): FollowedSession | undefined {
  if (timer.state === 'idle') return undefined;
  const isPaused = timer.state === 'paused';
  return { sessionId, intent, isPaused, ...(!isPaused && { endsAtMs: endsAt(timer, nowMs) }) };
}

function isSame(one: FollowedSession | undefined, other: FollowedSession | undefined): boolean {
  return (
    one?.sessionId === other?.sessionId &&
    one?.isPaused === other?.isPaused &&
    one?.endsAtMs === other?.endsAtMs
  );
}

async function rearm(desk: HoldDesk, see: (tab: SeenTab) => Promise<void>): Promise<void> {
  const armed = armedNow(desk);
  await desk.deps.arm(armed, desk.session);
  desk.setReady();
  if (armed) await Promise.all((await desk.deps.shownTabs()).map(see));
}

/** The hot path: every tab event comes through here, and most sessions hold nothing. */
async function seeTab(desk: HoldDesk, { id, url }: SeenTab): Promise<void> {
  await desk.isReady;
  const armed = armedNow(desk);
  if (!armed) return;
  const address = toHoldAddress(url);
  if (id === undefined || !address) return;
  if (await judge(desk, address)) return desk.inTurn(() => holdTab(desk, id, address));
  if (heldBy({ ...armed.hold, overrides: [] }, address.host, desk.deps.now())) return; // only let through
  await changeTabs(desk, (tabs) => withGood(tabs, id, address.url));
}

async function holdTab(desk: HoldDesk, tabId: number, address: HoldAddress): Promise<void> {
  const by = await judge(desk, address);
  const before = (await readTabs(desk)).held[tabId];
  const isHeldAlready = before?.url === address.url && desk.deps.now() - before.heldAtMs < 1_000;
  if (!by || isHeldAlready) return;
  await keepHeld(desk, { tabId, address, by });
  if (await desk.deps.redirect(tabId, address.url)) return;
  // The tab was told of before it was there: whoever tells of it next is believed at once.
  await changeTabs(desk, (tabs) => withHeld(tabs, tabId, { ...address, by, heldAtMs: 0 }));
}

/** The address is kept before the tab leaves it; the event tells of the visit once. */
async function keepHeld(desk: HoldDesk, { tabId, address, by }: TabToHold): Promise<void> {
  const nowMs = desk.deps.now();
  await changeTabs(desk, (tabs) => withHeld(tabs, tabId, { ...address, by, heldAtMs: nowMs }));
  const { lastHeld } = desk;
  desk.lastHeld = { host: address.host, atMs: nowMs };
  if (lastHeld?.host === address.host && nowMs - lastHeld.atMs < SAME_VISIT_MS) return;
  await desk.deps.record({ kind: 'site-held', site: address.site, by });
}
