import { isQuiet } from '@locked-in/domain';
import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { popupAddress } from '../platform/page-addresses.ts';
import { ring } from '../platform/sound.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import type { Tone } from '../platform/tone.ts';
import type { NudgeSettings } from '../timer-messages.ts';
import type { ScheduleAct } from './advance-schedules.ts';
import { type Chime, chimeOf } from './chime-of.ts';
import { FRESH_CUE_MS, lastCued } from './cue-plans.ts';
import { readLocale } from './language.ts';
import { chimeNudge, cueNudge, type Nudge, scheduleNudge } from './nudge-words.ts';

/** Notifications are off until the person asks for them: the browser's permission needs a press. */
const DEFAULT_NUDGES: NudgeSettings = { hasSound: true, hasNotifications: false };

const TONES: Record<Chime['kind'], Tone> = { end: 'end', break: 'break', focus: 'focus', wait: 'focus' };
const ICON = 'icons/128.png';

export async function readNudgeSettings(): Promise<NudgeSettings> {
  return (await readStored('nudges')) ?? DEFAULT_NUDGES;
}

/** Rings once for what the clock has brought about in the session. Whether it can be heard never holds up a session. */
export async function chime(session: SessionRecord): Promise<void> {
  const found = chimeOf(session, Date.now());
  if (!found || (await readStored('chimed')) === found.key) return;
  await writeStored({ chimed: found.key });
  const settings = await readNudgeSettings();
  if (isQuietNow(settings)) return;
  await Promise.all([
    settings.hasSound && ring(TONES[found.kind]).catch(() => undefined), // no sound device is no trouble
    (await isSeenAnyway(found)) || show(settings, 'phase', chimeNudge(found, await readLocale())),
  ]);
}

/** A plan is told of unless the person wants none, not now, or it is a quiet hour. */
export async function mayCue(): Promise<boolean> {
  const [settings, trying] = await Promise.all([readNudgeSettings(), readStored('trying')]);
  const isSnoozed = (trying?.snoozedUntilMs ?? 0) > Date.now();
  return settings.hasCues !== false && !isSnoozed && !isQuietNow(settings);
}

/** Tells once of the plan whose cue has just come; without the permission the badge and the popup do. */
export async function tellOfCue(session: SessionRecord): Promise<void> {
  const cued = lastCued(session, Date.now(), FRESH_CUE_MS);
  const key = `${session.sessionId} ${cued?.atMs}`;
  if (!cued || (await readStored('cueTold')) === key) return;
  await writeStored({ cueTold: key });
  await show(await readNudgeSettings(), 'cue', cueNudge(cued.plan, await readLocale()));
}

/** At the end a page opens by itself, which is seen only while the browser is in front. */
async function isSeenAnyway({ kind }: Chime): Promise<boolean> {
  if (kind !== 'end') return false;
  return browser.windows.getLastFocused().then(
    ({ focused }) => focused,
    () => false, // no window is open
  );
}

/** Without the permission the badge and the popup say it. */
export async function tellOfSchedule(act: ScheduleAct): Promise<void> {
  const settings = await readNudgeSettings();
  if (isQuietNow(settings)) return;
  await show(
    settings,
    `schedule ${act.schedule.scheduleId}`,
    scheduleNudge(act, Date.now(), await readLocale()),
  );
}

/**
 * A click on a notification takes it away and opens the popup; in a tab where the browser wants a press on the toolbar
 * for it, as Firefox does.
 */
export function watchNotifications(): void {
  const listen = () => {
    const { notifications } = browser;
    if (!notifications || notifications.onClicked.hasListener(open)) return;
    notifications.onClicked.addListener(open);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

function open(id: string): void {
  void browser.notifications.clear(id);
  browser.action.openPopup().catch(() => browser.tabs.create({ url: popupAddress() }));
}

async function show({ hasNotifications }: NudgeSettings, id: string, nudge: Nudge): Promise<void> {
  if (!hasNotifications || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const iconUrl = browser.runtime.getURL(ICON);
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...nudge });
}

function isQuietNow({ quietHours }: NudgeSettings): boolean {
  return (
    quietHours !== undefined &&
    isQuiet(quietHours, Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone)
  );
}
