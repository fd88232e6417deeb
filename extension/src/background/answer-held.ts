import { overrideSite } from '@locked-in/domain';
import { toHoldAddress, toHoldSite } from '../hold-address.ts';
import {
  type HeldAnswer,
  type HeldRequest,
  type HeldView,
  HOLD_WAIT_MS,
  type ThroughRequest,
  WAITED_MINUTES,
  WAITED_REASON,
} from '../hold-messages.ts';
import { NO_REASON, readReason } from './handle-hold.ts';
import { type HeldTab, withHeld } from './held-tabs.ts';
import {
  armedNow,
  changeTabs,
  type HoldDesk,
  judge,
  readState,
  readTabs,
  type TabToHold,
  whyReleased,
  writeState,
} from './hold-desk.ts';
import { changeHold } from './hold-state.ts';

export type HeldPageDeps = {
  readonly desk: HoldDesk;
  readonly recheck: () => Promise<void>;
  readonly hold: (tab: TabToHold) => Promise<void>;
};

const GONE: HeldAnswer = { ok: false, problem: 'This address is not known any more.' };
const NOT_YET: HeldAnswer = { ok: false, problem: 'The wait is not over yet.' };
const NOT_KEPT: HeldAnswer = { ok: false, problem: 'This could not be recorded. Try again.' };
const LONGEST_MINUTES = 240;
/** A page's countdown and the background's clock never agree to the millisecond. */
const CLOSE_ENOUGH_MS = 500;

/** Does what the person asked for on the page that stands in for a held one. */
export async function answerHeld(
  request: HeldRequest,
  tabId: number | undefined,
  deps: HeldPageDeps,
): Promise<HeldAnswer> {
  const { desk } = deps;
  if (tabId === undefined) return { ok: true, view: { kind: 'unknown' } };
  if (request.type === 'held' && request.address !== undefined) await meet(request.address, tabId, deps);
  const tab = (await readTabs(desk)).held[tabId];
  if (request.type === 'held-back') return bringBack(tabId, desk);
  if (!tab || request.type === 'held') return show(tabId, desk);
  if (request.type === 'held-wait') {
    await changeTabs(desk, (tabs) => withHeld(tabs, tabId, { ...tab, waitingSinceMs: desk.deps.now() }));
    return show(tabId, desk);
  }
  return goThrough(request, { tabId, tab }, deps);
}

/** A rule of the browser has led here. Whoever else opened this page finds nothing unless the site is held anyway. */
async function meet(text: string, tabId: number, { desk, hold }: HeldPageDeps): Promise<void> {
  const address = toHoldAddress(text);
  const by = address && (await readState(desk)).isStrict ? await judge(desk, address) : undefined;
  if (address && by) await hold({ tabId, address, by });
}

async function goThrough(
  request: ThroughRequest,
  { tabId, tab }: { readonly tabId: number; readonly tab: HeldTab },
  { desk, recheck }: HeldPageDeps,
): Promise<HeldAnswer> {
  if (!(await judge(desk, tab))) return show(tabId, desk, tab.url);
  const through = toOverride(request, tab, desk.deps.now());
  if ('ok' in through) return through;
  const site = toHoldSite(tab.host);
  const isKept = await desk.deps.record({ kind: 'override', site, ...through });
  if (isKept) await desk.inTurn(() => letThrough(desk, site, through.minutes));
  await recheck();
  if (await judge(desk, tab)) return NOT_KEPT;
  return show(tabId, desk, tab.url);
}

type Through = { readonly reason: string; readonly minutes: number };

function toOverride(
  request: ThroughRequest,
  { waitingSinceMs }: HeldTab,
  nowMs: number,
): Through | HeldAnswer {
  if (request.type === 'held-go-on') {
    const hasWaited =
      waitingSinceMs !== undefined && nowMs - waitingSinceMs >= HOLD_WAIT_MS - CLOSE_ENOUGH_MS;
    return hasWaited ? { reason: WAITED_REASON, minutes: WAITED_MINUTES } : NOT_YET;
  }
  const reason = readReason(request.reason);
  if (reason === undefined) return { ok: false, problem: NO_REASON };
  return { reason, minutes: Math.min(LONGEST_MINUTES, Math.max(1, Math.round(request.minutes) || 1)) };
}

async function letThrough(desk: HoldDesk, site: string, minutes: number): Promise<void> {
  desk.lastHeld = undefined;
  const nowMs = desk.deps.now();
  const override = { site, untilMs: nowMs + minutes * 60_000 };
  const sessionId = desk.session?.sessionId ?? '';
  const state = await readState(desk);
  await writeState(
    desk,
    changeHold(state, sessionId, (hold) => overrideSite(hold, override, nowMs)),
  );
}

/** To what this tab showed before, else to the tab the person was in, else to a new one. */
async function bringBack(tabId: number, desk: HoldDesk): Promise<HeldAnswer> {
  const { url, otherTab } = await findWayBack(tabId, desk);
  if (url !== undefined) return show(tabId, desk, url);
  await desk.deps.leaveFor(otherTab, tabId);
  return show(tabId, desk);
}

async function findWayBack(tabId: number, desk: HoldDesk) {
  const { good, lastGoodTab } = await readTabs(desk);
  const own = toHoldAddress(good[tabId]);
  if (own && !(await judge(desk, own))) return { url: own.url, backSite: own.site };
  const other =
    lastGoodTab === undefined || lastGoodTab === tabId ? undefined : toHoldAddress(good[lastGoodTab]);
  return other ? { otherTab: lastGoodTab, backSite: other.site } : {};
}

/** How things stand in this tab; `goTo` only where nothing is held any more or the way leads back. */
async function show(tabId: number, desk: HoldDesk, goTo?: string): Promise<HeldAnswer> {
  const tab = (await readTabs(desk)).held[tabId];
  if (!tab) return goTo === undefined ? { ok: true, view: { kind: 'unknown' } } : GONE;
  const view = await toView(tabId, tab, desk);
  if (goTo === undefined) return { ok: true, view };
  // The tab leaves the page that stands in: whatever it shows next is held anew, however soon.
  await changeTabs(desk, (tabs) => withHeld(tabs, tabId, { ...tab, heldAtMs: 0 }));
  return { ok: true, view, goTo };
}

async function toView(tabId: number, tab: HeldTab, desk: HoldDesk): Promise<HeldView> {
  const armed = armedNow(desk);
  const by = await judge(desk, tab);
  if (!by || !armed) return { kind: 'released', site: tab.site, why: whyReleased(desk) };
  const { backSite } = await findWayBack(tabId, desk);
  const { waitingSinceMs } = tab;
  return {
    kind: 'held',
    site: tab.site,
    by,
    intent: armed.session.intent,
    endsAtMs: armed.session.endsAtMs,
    backSite,
    ...(waitingSinceMs !== undefined && {
      waitLeftMs: Math.max(0, waitingSinceMs + HOLD_WAIT_MS - desk.deps.now()),
    }),
  };
}
