import { OWN_SITE } from '@locked-in/domain';
import type { ScriptClock } from '../journeys/script-clock.ts';
import type { Desktop } from './desktop.ts';
import { callApi, callTimed, type DrivenBrowser, type Tab } from './driven-browser.ts';
import type { SceneServer } from './serve-scenes.ts';

/** What scenes act with. Everything they do is noted with its time: that is the truth of the drive. */
export type Stage = {
  readonly browser: DrivenBrowser;
  readonly desktop: Desktop | undefined;
  readonly random: () => number;
  /** Opens an address such as `docs.test/one` in a new tab in front. */
  readonly open: (address: string) => Promise<Tab>;
  readonly openWindow: (address: string, type?: 'normal' | 'popup') => Promise<Tab>;
  readonly closeWindow: (tab: Tab, then: Tab) => Promise<void>;
  /** Brings a tab to the front of its window. */
  readonly show: (tab: Tab) => Promise<void>;
  readonly focusWindow: (tab: Tab) => Promise<void>;
  readonly go: (tab: Tab, address: string) => Promise<void>;
  readonly push: (tab: Tab, path: string) => Promise<void>;
  readonly reload: (tab: Tab) => Promise<void>;
  readonly discard: (tab: Tab) => Promise<Tab>;
  readonly close: (tabs: readonly Tab[]) => Promise<void>;
  /** Lets time pass with a hand on the mouse. */
  readonly stay: (seconds: number) => Promise<void>;
  /** Lets time pass with nobody there; the stay since the last touch is `away`, or `media` of the tab. */
  readonly doNothing: (seconds: number, tab: Tab, presence: 'away' | 'media') => Promise<void>;
  /** Lets time pass with the screen locked. */
  readonly lock: (seconds: number, tab: Tab) => Promise<void>;
  /** From now on, or since `atMs`, this is true, whatever the browser says. */
  readonly note: (tab: Tab | 'unobserved', atMs?: number | undefined) => void;
};

export type StageParts = Pick<Stage, 'browser' | 'desktop' | 'random'> & {
  readonly server: SceneServer;
  readonly clock: ScriptClock;
};

type Shown = { readonly tab: Tab; readonly atMs: number };

/** The stay of the extension's own page, before anything else is shown. */
export const OWN_STAY = `active ${OWN_SITE}`;

export function createStage({ browser, desktop, random, server, clock }: StageParts): Stage {
  const addresses = new Map<number, string>();
  const firstAddresses = new Map<number, string>();
  const call = (name: string, ...args: readonly unknown[]) => callApi(browser.desk, name, ...args);
  const addressOf = (tab: Tab) => addresses.get(tab.tabId) ?? '';
  const note = (tab: Tab | 'unobserved', atMs?: number | undefined) =>
    clock.shows(tab === 'unobserved' ? tab : `active ${addressOf(tab)}`, atMs);
  const show = ({ tab, atMs }: Shown): Tab => {
    note(tab, atMs);
    return tab;
  };
  const arrive = async (address: string, start: () => Promise<Tab>): Promise<Shown> => {
    const arriving = server.nextArrival(address);
    const [tab, { atMs }] = await Promise.all([start(), arriving]);
    addresses.set(tab.tabId, address);
    return { tab, atMs };
  };
  const load = (address: string, start: () => Promise<Tab>) =>
    arrive(address, async () => {
      const tab = await start();
      firstAddresses.set(tab.tabId, address);
      return tab;
    });
  const focus = async (tab: Tab): Promise<Shown> => {
    const { atMs } = await callTimed(browser.desk, 'windows.update', tab.windowId, { focused: true });
    return { tab, atMs };
  };
  const inFront = async (work: () => Promise<Shown>): Promise<Tab> => {
    const cameAtMs = desktop?.followFront();
    const shown = await work();
    return show({ ...shown, atMs: (await cameAtMs?.()) ?? shown.atMs });
  };
  return {
    browser,
    desktop,
    random,
    note,
    open: async (address) =>
      show(await load(address, async () => toTab(await call('tabs.create', { url: toUrl(address) })))),
    openWindow: (address, type = 'normal') =>
      inFront(() =>
        load(address, async () => {
          const made = await call('windows.create', { url: toUrl(address), type, focused: true });
          return toFirstTab(made);
        }),
      ),
    closeWindow: async ({ windowId }, then) => {
      await inFront(async () => {
        await call('windows.remove', windowId);
        return focus(then);
      });
    },
    show: async (tab) => {
      note(tab, (await callTimed(browser.desk, 'tabs.update', tab.tabId, { active: true })).atMs);
    },
    focusWindow: async (tab) => void (await inFront(() => focus(tab))),
    go: async (tab, address) => {
      show(
        await load(address, async () => toTab(await call('tabs.update', tab.tabId, { url: toUrl(address) }))),
      );
    },
    push: async (tab, path) => {
      const first = firstAddresses.get(tab.tabId) ?? '';
      const arrival = arrive(`${first.split('/')[0]}${path}`, async () => {
        server.order(first, path);
        return tab;
      });
      show(await arrival);
    },
    reload: async (tab) => {
      const arrival = load(addressOf(tab), async () => {
        await call('tabs.reload', tab.tabId);
        return tab;
      });
      show(await arrival);
    },
    discard: async (tab) => {
      const discarded = toTab((await call('tabs.discard', tab.tabId)) ?? (await call('tabs.get', tab.tabId)));
      addresses.set(discarded.tabId, addressOf(tab));
      return discarded;
    },
    close: async (tabs) =>
      void (await call(
        'tabs.remove',
        tabs.map(({ tabId }) => tabId),
      )),
    stay: (seconds) => stay(seconds, desktop),
    doNothing: async (seconds, tab, presence) => {
      const sinceMs = await desktop?.touch();
      await pause(seconds * 1_000);
      clock.shows(presence === 'away' ? 'away' : `media ${addressOf(tab)}`, sinceMs);
      note(tab, await desktop?.touch());
    },
    lock: async (seconds, tab) => {
      clock.shows('away', await desktop?.lock());
      await pause(seconds * 1_000);
      note(tab, await desktop?.touch());
    },
  };
}

async function stay(seconds: number, desktop: Desktop | undefined): Promise<void> {
  for (let leftMs = seconds * 1_000; leftMs > 0; leftMs -= 2_000) {
    await desktop?.touch();
    await pause(Math.min(leftMs, 2_000));
  }
}

function toUrl(address: string): string {
  return `http://${address}`;
}

function toTab(answer: unknown): Tab {
  const { id, windowId } = answer as { readonly id: number; readonly windowId: number };
  return { tabId: id, windowId };
}

function toFirstTab(answer: unknown): Tab {
  const { tabs = [] } = answer as { readonly tabs?: readonly unknown[] };
  return toTab(tabs[0]);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
