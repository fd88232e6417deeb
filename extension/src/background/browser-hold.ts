import { nextExpiry } from '@locked-in/domain';
import { toHoldAddress } from '../hold-address.ts';
import { browser } from '../platform/browser.ts';
import { heldAddress } from '../platform/page-addresses.ts';
import { readNeverLists, readPairing } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import type { HeldTabs } from './held-tabs.ts';
import type { Armed, HoldDeps } from './hold-desk.ts';
import { listenToHoldMenu, showHoldMenu } from './hold-menu.ts';
import { toHoldRules } from './hold-rules.ts';
import { createHoldSites, type HoldSites } from './hold-sites.ts';
import { nameHeldSite } from './name-held-site.ts';

const ALARM = 'hold';
/** Our page takes the address out of its own within this. */
const ARRIVED_AFTER_MS = 250;

/** Holding with the real browser. Registers its own listeners: call it in the first turn. */
export function createBrowserHold(
  record: HoldDeps['record'],
  keepTrack: (work: Promise<unknown>) => void,
): HoldSites {
  const hold = createHoldSites({
    readState: () => readStored('hold'),
    writeState: (state) => writeStored({ hold: state }),
    readTabs,
    writeTabs: (heldTabs) => browser.storage.session.set({ heldTabs }),
    exemptSites,
    shownTabs,
    redirect,
    leaveFor,
    record: async (fact) => record(nameHeldSite(fact, (await readNeverLists()).record)),
    arm: (armed, session) => arm(armed, session !== undefined),
    now: Date.now,
  });
  browser.tabs.onUpdated.addListener((id, change, tab) => {
    if (change.url?.startsWith(`${heldAddress()}#`)) keepTrack(leadToHeldPage(id));
    if (tab.active && (change.url !== undefined || change.status !== undefined)) keepTrack(hold.see(tab));
  });
  browser.tabs.onActivated.addListener(({ tabId }) => keepTrack(seeTab(tabId, hold)));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) keepTrack(hold.recheck());
  });
  listenToHoldMenu((site) => keepTrack(hold.handle({ type: 'hold-site', site })));
  return hold;
}

async function seeTab(tabId: number, hold: HoldSites): Promise<void> {
  if (!(await hold.isArmed())) return;
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed since
  if (tab) await hold.see(tab);
}

/** The window that was used last comes first. */
async function shownTabs() {
  const inNormal = { active: true, windowType: 'normal' } as const;
  const [[front], all] = await Promise.all([
    browser.tabs.query({ ...inNormal, lastFocusedWindow: true }),
    browser.tabs.query(inNormal),
  ]);
  return front ? [front, ...all.filter(({ id }) => id !== front.id)] : all;
}

/**
 * A rule that redirects a link into our page ends in an error there, because no site may open the page (measured,
 * Chromium 156; typed addresses are let in). What we open ourselves is let in.
 */
async function leadToHeldPage(tabId: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ARRIVED_AFTER_MS));
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed since
  if (tab?.url?.startsWith(`${heldAddress()}#`)) await browser.tabs.update(tabId, { url: tab.url });
}

async function readTabs(): Promise<HeldTabs | undefined> {
  const found: { heldTabs?: HeldTabs } = await browser.storage.session.get('heldTabs');
  return found.heldTabs;
}

async function exemptSites(): Promise<readonly string[]> {
  const pairing = await readPairing();
  const addresses = [pairing?.serverUrl, pairing?.webUrl].map(toHoldAddress);
  return addresses.flatMap((address) => (address ? [address.site] : []));
}

async function redirect(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // closed since
  if (tab?.url !== url) return false;
  await browser.tabs.update(tabId, { url: heldAddress() });
  return true;
}

async function leaveFor(tabId: number | undefined, heldTabId: number): Promise<void> {
  const other = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined); // closed since
  if (other?.windowId === undefined) await browser.tabs.create({});
  else {
    await browser.tabs.update(other.id, { active: true });
    await browser.windows.update(other.windowId, { focused: true });
  }
  await browser.tabs.remove(heldTabId);
}

async function arm(armed: Armed | undefined, hasSession: boolean): Promise<void> {
  await Promise.all([showHoldMenu(hasSession), setAlarm(armed), setRules(armed).catch(() => undefined)]); // redirecting holds all the same
}

async function setAlarm(armed: Armed | undefined): Promise<void> {
  const when = armed && nextExpiry(armed.hold, Date.now());
  if (when === undefined) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when });
}

/** Rules of this run of the browser only: a crash leaves none. Redirecting holds where they fail. */
async function setRules(armed: Armed | undefined): Promise<void> {
  const rules = armed?.isStrict ? await rulesOf(armed) : [];
  const before = await browser.declarativeNetRequest.getSessionRules();
  if (rules.length === 0 && before.length === 0) return;
  const removeRuleIds = before.map(({ id }) => id);
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules: [...rules] });
}

async function rulesOf({ hold }: Armed) {
  const exemptHosts = (await exemptSites()).map((site) => site.replace(/:\d+$/, ''));
  return toHoldRules(hold, { heldPage: heldAddress(), exemptHosts, nowMs: Date.now() });
}
