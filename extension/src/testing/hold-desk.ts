import type { HoldPlan } from '@locked-in/domain';
import type { HeldTabs } from '../background/held-tabs.ts';
import type { Armed, HoldFact } from '../background/hold-desk.ts';
import { createHoldSites } from '../background/hold-sites.ts';
import type { HoldState } from '../background/hold-state.ts';
import { startSession } from '../background/start-session.ts';
import type { SessionRecord } from '../platform/database.ts';
import { DECLARED, sightOf } from './journal.ts';

export const SERVER = 'http://127.0.0.1:4820/';
const MINUTE = 60_000;

/** Holding in a browser of two windows' worth of tabs, with a worker that can be killed. */
export function createHoldDesk() {
  const desk = {
    nowMs: 1_000_000,
    state: undefined as HoldState | undefined,
    tabs: undefined as HeldTabs | undefined,
    shown: new Map<number, string>(),
    facts: [] as HoldFact[],
    left: [] as [to: number | undefined, from: number][],
    armed: undefined as Armed | undefined,
    hasSession: true,
    isBroken: false,
  };
  const live = () =>
    createHoldSites({
      readState: async () => desk.state,
      writeState: async (state) => {
        if (desk.isBroken) throw new Error('quota');
        desk.state = state;
      },
      readTabs: async () => desk.tabs,
      writeTabs: async (tabs) => {
        desk.tabs = tabs;
      },
      exemptSites: async () => ['127.0.0.1:4820'],
      shownTabs: async () => [...desk.shown].map(([id, url]) => ({ id, url })),
      redirect: async (tabId, url) => {
        const isThere = desk.shown.get(tabId) === url;
        if (isThere) desk.shown.set(tabId, HELD);
        return isThere;
      },
      leaveFor: async (to, from) => void desk.left.push([to, from]),
      record: async (fact) => {
        if (desk.hasSession) desk.facts.push(fact);
        return desk.hasSession;
      },
      arm: async (armed) => {
        desk.armed = armed;
      },
      now: () => desk.nowMs,
    });
  return { desk, live };
}

export const HELD = 'chrome-extension://ours/src/pages/held/index.html';

export function sessionAt(nowMs: number, sessionId = 'session'): SessionRecord {
  return startSession(sessionId, DECLARED, { nowMs, browserLife: 'life', sight: sightOf('a.test') }).session;
}

export function paused(session: SessionRecord, nowMs: number): SessionRecord {
  const { timer } = session;
  if (timer.state !== 'running') return session;
  return { ...session, timer: { ...timer, state: 'paused', pausedAtMs: nowMs } };
}

/** A running session of 25 minutes with a plan. */
export async function startHolding(plan: HoldPlan) {
  const { desk, live } = createHoldDesk();
  const hold = live();
  await hold.declare(plan);
  const session = sessionAt(desk.nowMs);
  await hold.follow(session);
  const show = async (tabId: number, url: string, by = hold) => {
    desk.shown.set(tabId, url);
    await by.see({ id: tabId, url });
    return desk.shown.get(tabId);
  };
  const wait = (minutes: number) => {
    desk.nowMs += minutes * MINUTE;
  };
  return { desk, live, hold, session, show, wait };
}
