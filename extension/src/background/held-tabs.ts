import type { HeldBy } from '@locked-in/domain';
import type { HoldAddress } from '../hold-address.ts';

/**
 * Where the person was and wanted to go, by tab. Addresses are in here, so it lives in the memory of this run of the
 * browser and nowhere else.
 */
export type HeldTabs = {
  readonly held: Readonly<Record<string, HeldTab>>;
  /** The page each tab showed last that was not held. */
  readonly good: Readonly<Record<string, string>>;
  readonly lastGoodTab?: number | undefined;
};

export type HeldTab = HoldAddress & {
  readonly by: HeldBy;
  readonly heldAtMs: number;
  readonly waitingSinceMs?: number | undefined;
};

export const NO_HELD_TABS: HeldTabs = { held: {}, good: {} };
const MOST_TABS = 100;

export function withHeld(tabs: HeldTabs, tabId: number, tab: HeldTab): HeldTabs {
  return { ...tabs, held: newest({ ...without(tabs.held, tabId), [tabId]: tab }) };
}

/** The same object when nothing is new: whoever keeps it writes nothing then. */
export function withGood(tabs: HeldTabs, tabId: number, url: string): HeldTabs {
  if (tabs.lastGoodTab === tabId && tabs.good[tabId] === url) return tabs;
  return { ...tabs, good: newest({ ...without(tabs.good, tabId), [tabId]: url }), lastGoodTab: tabId };
}

function without<Value>(record: Readonly<Record<string, Value>>, tabId: number): Record<string, Value> {
  const { [tabId]: _, ...rest } = record;
  return rest;
}

/** Ids of tabs grow, and are what the entries are sorted by. */
function newest<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).slice(-MOST_TABS));
}
