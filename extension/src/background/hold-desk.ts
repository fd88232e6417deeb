import { type HeldBy, type Hold, heldBy, type SessionFact } from '@locked-in/domain';
import type { HoldAddress } from '../hold-address.ts';
import type { Released } from '../hold-messages.ts';
import { type HeldTabs, NO_HELD_TABS } from './held-tabs.ts';
import { EMPTY_HOLD_STATE, type HoldState } from './hold-state.ts';
import { createTurns } from './in-turn.ts';

export type HoldFact = Extract<SessionFact, { kind: 'site-held' | 'override' }>;
export type SeenTab = { readonly id?: number | undefined; readonly url?: string | undefined };

/** What holding needs of the browser and of the recorder. */
export type HoldDeps = {
  readonly readState: () => Promise<HoldState | undefined>;
  readonly writeState: (state: HoldState) => Promise<void>;
  readonly readTabs: () => Promise<HeldTabs | undefined>;
  readonly writeTabs: (tabs: HeldTabs) => Promise<void>;
  /** Hosts with their ports that are never held: the person's own server. */
  readonly exemptSites: () => Promise<readonly string[]>;
  /** The tab in front of every browser window. */
  readonly shownTabs: () => Promise<readonly SeenTab[]>;
  /** Shows our page instead of `url`; answers false when the tab shows something else by now. */
  readonly redirect: (tabId: number, url: string) => Promise<boolean>;
  /** Shows `tabId`, or a new tab when there is none, and closes the held one. */
  readonly leaveFor: (tabId: number | undefined, heldTabId: number) => Promise<void>;
  /** Answers false when no session is there to take it. */
  readonly record: (fact: HoldFact) => Promise<boolean>;
  /** Brings the browser's rules, alarm and menu in line with what is held; nothing held, nothing left. */
  readonly arm: (armed: Armed | undefined, session: FollowedSession | undefined) => Promise<void>;
  readonly now: () => number;
};

export type TabToHold = { readonly tabId: number; readonly address: HoldAddress; readonly by: HeldBy };

export type FollowedSession = {
  readonly sessionId: string;
  readonly intent: string;
  readonly isPaused: boolean;
  readonly endsAtMs?: number | undefined;
};

/** What is held at this moment. */
export type Armed = { readonly hold: Hold; readonly session: FollowedSession; readonly isStrict: boolean };

/** Everything that the parts of holding share. The cached state and tabs are right: this is their one writer. */
export type HoldDesk = {
  readonly deps: HoldDeps;
  readonly inTurn: ReturnType<typeof createTurns>;
  readonly isReady: Promise<void>;
  readonly setReady: () => void;
  session?: FollowedSession | undefined;
  /** What was to be followed last, also while that waits for its turn. */
  asked?: { readonly session: FollowedSession | undefined } | undefined;
  state?: HoldState | undefined;
  tabs?: HeldTabs | undefined;
  lastHeld?: { readonly host: string; readonly atMs: number } | undefined;
};

export function createHoldDesk(deps: HoldDeps): HoldDesk {
  const ready = Promise.withResolvers<void>();
  return { deps, inTurn: createTurns(), isReady: ready.promise, setReady: ready.resolve };
}

export async function readState(desk: HoldDesk): Promise<HoldState> {
  desk.state ??= (await desk.deps.readState()) ?? EMPTY_HOLD_STATE;
  return desk.state;
}

/** Written before it is believed. */
export async function writeState(desk: HoldDesk, state: HoldState): Promise<void> {
  if (state === desk.state) return;
  await desk.deps.writeState(state);
  desk.state = state;
}

export async function readTabs(desk: HoldDesk): Promise<HeldTabs> {
  desk.tabs ??= (await desk.deps.readTabs()) ?? NO_HELD_TABS;
  return desk.tabs;
}

export async function changeTabs(desk: HoldDesk, change: (tabs: HeldTabs) => HeldTabs): Promise<void> {
  const before = await readTabs(desk);
  const after = change(before);
  if (after === before) return;
  desk.tabs = after;
  await desk.deps.writeTabs(after);
}

/** Nothing is held without a session, in a pause, and after its end, however late we hear of it. */
export function armedNow({ session, state, deps }: HoldDesk): Armed | undefined {
  const current = state?.current;
  if (!session || !current || session.isPaused || current.sessionId !== session.sessionId) return undefined;
  if (current.hold.mode === 'off' || (session.endsAtMs ?? Number.POSITIVE_INFINITY) <= deps.now())
    return undefined;
  return { hold: current.hold, session, isStrict: state.isStrict };
}

/** Why an address is held now; undefined when it is not. */
export async function judge(desk: HoldDesk, address: HoldAddress): Promise<HeldBy | undefined> {
  const armed = armedNow(desk);
  const by = armed && heldBy(armed.hold, address.host, desk.deps.now());
  if (!by) return undefined;
  return (await desk.deps.exemptSites()).includes(address.site) ? undefined : by;
}

export function whyReleased(desk: HoldDesk): Released {
  if (armedNow(desk)) return 'let-through';
  return desk.session?.isPaused ? 'paused' : 'ended';
}
