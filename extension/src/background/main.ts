import { isDoctorRequest } from '../doctor-messages.ts';
import { isHeldRequest } from '../hold-messages.ts';
import type { Answer, Request, Status, Today } from '../messages.ts';
import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import { hasNoRoom } from '../platform/room.ts';
import { keepFromSites, readConsent, readPairing, readPrivacy } from '../platform/settings.ts';
import { keepStoredAtHand, readStored, writeStored } from '../platform/stored.ts';
import { readPicture, removePicture, writePicture } from '../platform/stored-picture.ts';
import { setAlarms } from './alarms.ts';
import { showBadge } from './badge.ts';
import { createBrowserDoctor } from './browser-doctor.ts';
import { createBrowserFocusWatch } from './browser-focus-watch.ts';
import { createBrowserGoals } from './browser-goals.ts';
import { createBrowserHold } from './browser-hold.ts';
import { createBrowserKeeping } from './browser-keeping.ts';
import { createBrowserPairing } from './browser-pairing.ts';
import { createBrowserRecorder } from './browser-recorder.ts';
import { createBrowserSender } from './browser-sender.ts';
import { createBrowserTimer, SCHEDULE_ALARM } from './browser-timer.ts';
import { createBrowserTrying } from './browser-trying.ts';
import { handleMessage } from './handle-message.ts';
import { createTurns } from './in-turn.ts';
import { readCurrent } from './journal.ts';
import { createPictureKeeper } from './keep-picture.ts';
import { createTroubleKeeper } from './keep-trouble.ts';
import { chime, tellOfCue, watchNotifications } from './nudges.ts';
import { obeyCommand, type StartRequest } from './obey-command.ts';
import { openOnboarding } from './open-onboarding.ts';
import { openDueReflect } from './open-reflect.ts';
import { toCalendar } from './own-calendar.ts';
import { openOwnJournal } from './own-journal.ts';
import { readStatus } from './read-status.ts';
import { sendInTime } from './send-in-time.ts';
import type { Declared } from './start-session.ts';
import { readToday } from './today-total.ts';
import { nameTrouble } from './trouble.ts';
import { watchBrowser } from './watch-browser.ts';
import { watchCommands } from './watch-commands.ts';

keepStoredAtHand();
const inTurn = createTurns();
const trouble = createTroubleKeeper(showState);
const recorder = createBrowserRecorder({
  look,
  onChange: afterChange,
  onSight: (current) => watchFocus(current),
});
const keeping = createBrowserKeeping(
  () => send('urgent'),
  () => hold.forgetPast(),
);
const hold = createBrowserHold(recorder.note, keepTrack);
const sender = createBrowserSender(showState);
const askDoctor = createBrowserDoctor(() => send('urgent'));
const timer = createBrowserTimer(startBySchedule, showState);
const goals = createBrowserGoals();
const trying = createBrowserTrying();
const pairing = createBrowserPairing({
  onChange: async () => {
    await showState();
    send('urgent');
  },
  leaveServer: async () => {
    await goals.leaveServer();
    await trying.leaveServer();
  },
});
const watchFocus = createBrowserFocusWatch(recorder);
const picture = createPictureKeeper({
  read: readPicture,
  write: writePicture,
  remove: removePicture,
  readStatus: readNow,
  version: browser.runtime.getManifest().version,
  now: Date.now,
});

watchBrowser({
  look,
  notice: recorder.notice,
  forgetInput: recorder.forgetInput,
  forgetFront: recorder.forgetFront,
  tabs: recorder.tabs,
  seeAddress: (url) => keepTrack(pairing.seeAddress(url)),
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name !== 'look' || !recorder.isProved()) look();
  if (name === 'look') keepTrack(sendInSession());
  if (name === 'send' || name === 'retry') send('due');
  if (name === SCHEDULE_ALARM || name === 'end') keepTrack(timer.run());
});
browser.runtime.onStartup.addListener(() => {
  look();
  send('due');
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  look();
  keepTrack(openOnboarding(reason));
});
browser.runtime.onMessage.addListener(answer);
watchCommands((name) => keepTrack(obeyCommand(name, { ask, readLastStart, openPopup })));
watchNotifications();
begin();

/** Everything that a new life of the worker, or a new run of the browser, may find undone. */
function begin(): void {
  keepTrack(keepFromSites());
  look();
  keepTrack(openReflect());
  keepTrack(showState());
  keepTrack(timer.run());
}

function look(): void {
  keepTrack(recorder.look().then(trouble.clear));
}

function send(urgency: 'due' | 'urgent'): void {
  keepTrack(sender.send(urgency));
}

function sendInSession(): Promise<void> {
  return sendInTime({
    readLastMs: () => readStored('sentInTimeAtMs'),
    writeLastMs: (sentInTimeAtMs) => writeStored({ sentInTimeAtMs }),
    send: () => send('due'),
    now: Date.now,
  });
}

/** Nobody waits for a listener's work, so what goes wrong in it is shown instead. */
function keepTrack(work: Promise<unknown>): void {
  work.catch(trouble.note);
}

async function afterChange(current: SessionRecord | undefined, changed: SessionRecord): Promise<void> {
  await show(current);
  keepTrack(chime(changed));
  keepTrack(tellOfCue(changed));
  keepTrack(trying.follow(changed));
  if (changed.reflect === 'due') await openReflect();
  if (changed.endedAtMs !== undefined) send('urgent');
}

function openReflect(): Promise<void> {
  return inTurn(async () => openDueReflect(await openOwnJournal()));
}

async function showState(): Promise<void> {
  const current = await openOwnJournal()
    .then(readCurrent)
    .catch(() => undefined); // the badge says that there is trouble
  await show(current);
}

async function show(current: SessionRecord | undefined): Promise<void> {
  keepTrack(hold.follow(current));
  keepTrack(picture.follow(current));
  const [problem, server, hasOffer] = await Promise.all([trouble.read(), readPairing(), timer.hasOffer()]);
  await Promise.all([
    watchFocus(current),
    setAlarms(current),
    showBadge(current, { hasTrouble: problem !== undefined || server?.isRevoked === true, hasOffer }),
  ]);
}

function answer(request: unknown, from: { readonly tab?: { readonly id?: number } }): Promise<unknown> {
  if (isDoctorRequest(request)) return askDoctor(request);
  return isHeldRequest(request) ? hold.answer(request, from.tab?.id) : ask(request as Request);
}

function ask(request: Request): Promise<Answer> {
  return handleMessage(request, {
    recorder,
    readStatus: picture.take,
    pair: pairing.pair,
    keepPairing: pairing.keep,
    unpair: pairing.unpair,
    sendNow: () => sender.send('urgent'),
    setPrivacy: (privacy) => writeStored({ privacy }),
    hold,
    keeping: { ...keeping, handle: (wish) => keeping.handle(wish).finally(picture.forget) },
    timer,
    trying,
    toTrouble: (error) => nameTrouble(error, hasNoRoom),
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}

/** Nothing is recorded before the person has said yes to recording, also not because a clock says so. */
async function startBySchedule(declared: Declared): Promise<boolean> {
  if ((await readConsent()) === undefined) return false;
  await hold.declare(undefined);
  return recorder.start({ ...declared, ...(await trying.readArmed()) });
}

function readLastStart(): Promise<StartRequest | undefined> {
  return readStored('lastStart');
}

/** Firefox opens it only for a press on the toolbar; there its own shortcut does. */
async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => undefined);
}

/** Absent while the journal cannot be read; the status itself says why. */
function readTodayHere(): Promise<Today | undefined> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return Promise.all([openOwnJournal(), goals.readOwnDay()])
    .then(([db, day]) => readToday(db, Date.now(), toCalendar(day, timeZone)))
    .catch(() => undefined);
}

async function readNow(): Promise<Status> {
  const status = await readStatus({
    openJournal: openOwnJournal,
    readPairing,
    readPrivacy,
    readSending: async () => (await readStored('sending')) ?? { failures: 0 },
    readTrouble: trouble.read,
    readMirror: () => readStored('mirror'),
    now: Date.now,
  });
  return {
    ...status,
    settingsLoss: await readStored('settingsLoss'),
    timer: await timer.readStatus(),
    hold: await hold.readStatus(),
    keeping: await keeping.readStatus(),
    today: await readTodayHere(),
    trying: await trying.readStatus(),
    goals: await goals.readStatus(),
  };
}
