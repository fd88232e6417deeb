import { CRASHING, type Tab } from './driven-browser.ts';
import { shuffle } from './random.ts';
import { pause, type Stage } from './stage.ts';

/** One thing that people do with browsers. It begins and ends with the base tab in front. */
export type Scene = { readonly name: string; readonly play: (stage: Stage, base: Tab) => Promise<void> };

/** Idle is told after a minute; what nobody does has to last longer. */
function longSeconds({ random }: Stage): number {
  return 75 + 6 * random();
}

export const SCENES: readonly Scene[] = [
  { name: 'tab-switches', play: switchTabs },
  { name: 'navigation', play: navigate },
  { name: 'push-state', play: pushStates },
  { name: 'reload', play: reload },
  { name: 'burst', play: burst },
  { name: 'ticking-title', play: watchTitleTick },
  { name: 'crash', play: crash },
  { name: 'discard', play: discard },
  { name: 'popup-window', play: openPopup },
  { name: 'two-windows', play: useTwoWindows },
];

/** Need a screen with a window manager and a hand on the mouse. */
export const DESKTOP_SCENES: readonly Scene[] = [
  { name: 'leaving', play: leave },
  { name: 'idle', play: goIdle },
  { name: 'lecture', play: hearLecture },
  { name: 'background-music', play: hearMusic },
];

/** Firefox shows its developer tools inside the page's window, and does not tell extensions of other ones. */
export const CHROMIUM_DESKTOP_SCENES: readonly Scene[] = [{ name: 'devtools-window', play: openDevTools }];

/** Only when it is asked for, as sleep is. Firefox never tells that the screen is locked. */
export const LOCK_SCENE: Scene = { name: 'lock', play: lockScreen };

async function switchTabs(stage: Stage, base: Tab): Promise<void> {
  const tabs = [await stage.open('docs.test/one')];
  await stayAWhile(stage);
  tabs.push(await stage.open('wiki.test/two'));
  await stayAWhile(stage);
  for (const tab of shuffle([...tabs, base, ...tabs, base, ...tabs, base], stage.random)) {
    await stage.show(tab);
    await stayAWhile(stage);
  }
  await finish(stage, base, tabs);
}

async function navigate(stage: Stage, base: Tab): Promise<void> {
  const tab = await stage.open('docs.test/start');
  for (const page of [
    'docs.test/next',
    'wiki.test/start',
    'wiki.test/next',
    'video.test/one',
    'docs.test/end',
  ]) {
    await stayAWhile(stage);
    await stage.go(tab, page);
  }
  await stayAWhile(stage);
  await finish(stage, base, [tab]);
}

async function pushStates(stage: Stage, base: Tab): Promise<void> {
  const tab = await stage.open('app.test/inbox');
  for (const path of ['/mail/one', '/mail/two', '/inbox', '/drafts']) {
    await stayAWhile(stage);
    await stage.push(tab, path);
  }
  await stayAWhile(stage);
  await finish(stage, base, [tab]);
}

async function reload(stage: Stage, base: Tab): Promise<void> {
  const tab = await stage.open('docs.test/reloaded');
  await stayAWhile(stage);
  await stage.reload(tab);
  await stayAWhile(stage);
  await finish(stage, base, [tab]);
}

/** Twenty switches in five seconds. */
async function burst(stage: Stage, base: Tab): Promise<void> {
  const tabs = [await stage.open('docs.test/burst'), await stage.open('wiki.test/burst')];
  await stayAWhile(stage);
  const startedMs = Date.now();
  for (let count = 0; count < 20; count += 1) {
    await pause(Math.max(0, startedMs + count * 250 - Date.now()));
    await stage.show([...tabs, base][count % 3] ?? base);
  }
  await stayAWhile(stage);
  await finish(stage, base, tabs);
}

async function watchTitleTick(stage: Stage, base: Tab): Promise<void> {
  const tab = await stage.open('mail.test/ticking');
  await stage.stay(8);
  await finish(stage, base, [tab]);
}

async function crash(stage: Stage, base: Tab): Promise<void> {
  const crashNow = await stage.browser.armCrash();
  const tab = await stage.open(new URL(CRASHING).host + new URL(CRASHING).pathname);
  await stayAWhile(stage);
  await crashNow();
  await stayAWhile(stage);
  await stage.show(base);
  await stayAWhile(stage);
  await stage.show(tab);
  await stayAWhile(stage);
  await finish(stage, base, [tab]);
}

async function discard(stage: Stage, base: Tab): Promise<void> {
  const opened = await stage.open('docs.test/discarded');
  await stayAWhile(stage);
  await stage.show(base);
  const tab = await stage.discard(opened);
  await stayAWhile(stage);
  await stage.show(tab);
  await stayAWhile(stage);
  await finish(stage, base, [tab]);
}

async function openPopup(stage: Stage, base: Tab): Promise<void> {
  const popup = await stage.openWindow('login.test/popup', 'popup');
  await stayAWhile(stage);
  await stage.closeWindow(popup, base);
  await stayAWhile(stage);
}

async function useTwoWindows(stage: Stage, base: Tab): Promise<void> {
  const other = await stage.openWindow('wiki.test/window');
  await stayAWhile(stage);
  for (const tab of [base, other, base, other]) {
    await stage.focusWindow(tab);
    await stayAWhile(stage);
  }
  await stage.closeWindow(other, base);
  await stayAWhile(stage);
}

async function leave(stage: Stage, base: Tab): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    await stayAWhile(stage);
    const left = await stage.desktop?.leaveBrowser();
    stage.note('unobserved', left?.atMs);
    await stage.stay(3 + 6 * stage.random());
    stage.note(base, await left?.comeBack());
  }
  await stayAWhile(stage);
}

async function goIdle(stage: Stage, base: Tab): Promise<void> {
  await stage.doNothing(longSeconds(stage), base, 'away');
  await stayAWhile(stage);
}

async function lockScreen(stage: Stage, base: Tab): Promise<void> {
  for (let count = 0; count < 2; count += 1) {
    await stayAWhile(stage);
    await stage.lock(4 + 4 * stage.random(), base);
  }
  await stayAWhile(stage);
}

async function hearLecture(stage: Stage, base: Tab): Promise<void> {
  const lecture = await stage.open('lecture.test/playing');
  await stage.stay(4);
  await stage.doNothing(longSeconds(stage), lecture, 'media');
  await stayAWhile(stage);
  await finish(stage, base, [lecture]);
}

async function hearMusic(stage: Stage, base: Tab): Promise<void> {
  const music = await stage.open('music.test/playing');
  await stage.stay(4);
  await stage.show(base);
  await stage.doNothing(longSeconds(stage), base, 'away');
  await stayAWhile(stage);
  await finish(stage, base, [music]);
}

async function openDevTools(stage: Stage, base: Tab): Promise<void> {
  await stayAWhile(stage);
  await stage.desktop?.press('F12');
  await stage.stay(6);
  await stage.desktop?.press('F12');
  await stage.focusWindow(base);
  await stayAWhile(stage);
}

async function stayAWhile(stage: Stage): Promise<void> {
  await stage.stay(3 + 4 * stage.random());
}

async function finish(stage: Stage, base: Tab, tabs: readonly Tab[]): Promise<void> {
  await stage.show(base);
  await stage.close(tabs);
  await stayAWhile(stage);
}
