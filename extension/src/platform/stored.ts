import type { PomodoroSettings, Schedule } from '@locked-in/domain';
import type { ScheduleRun } from '../background/advance-schedules.ts';
import type { Asking } from '../background/ask-in-time.ts';
import type { HoldState } from '../background/hold-state.ts';
import type { StartRequest } from '../background/obey-command.ts';
import type { OwnDay } from '../background/own-calendar.ts';
import type { Trying } from '../background/trying.ts';
import type { NeverLists } from '../keeping-messages.ts';
import type { LanguageChoice } from '../locale.ts';
import type { Pairing, PrivacyLevel, SettingsLoss } from '../messages.ts';
import type { CodePairing } from '../pairing/code-pairing.ts';
import type { NudgeSettings, OpenGoal } from '../timer-messages.ts';
import { browser } from './browser.ts';
import type { SessionRecord } from './database.ts';
import { askStorage } from './stored-error.ts';

/** What stands in `storage.local`, by key. Each key has one writer; the tokens are here and nowhere else. */
export type StoredValues = {
  readonly deviceId: string;
  readonly pairing: Pairing;
  readonly token: string;
  /** While this browser shows a code. Written by pages alone. */
  readonly codePairing: CodePairing;
  readonly privacy: PrivacyLevel;
  /** What the person chose; absent: as the browser. Written by the options page. */
  readonly language: LanguageChoice;
  readonly neverLists: NeverLists;
  /** When the person said yes to recording. */
  readonly consent: number;
  readonly sending: SendingState;
  readonly lastSent: LastSent;
  readonly mirror: Mirror;
  /** Written when a journal was begun anew elsewhere. */
  readonly journalPlace: string;
  /** When a journal was found to know less than its mirror: the one before is gone. */
  readonly journalLostAtMs: number;
  /** When everything else in here was found to have been begun anew. */
  readonly settingsLoss: SettingsLoss;
  readonly trouble: string;
  readonly hold: HoldState;
  readonly schedules: readonly Schedule[];
  readonly scheduleRun: ScheduleRun;
  readonly pomodoro: PomodoroSettings;
  readonly nudges: NudgeSettings;
  readonly trying: Trying;
  /** As the server said last, and when it may be asked again. */
  readonly openGoals: OwnDay & { readonly goals: readonly OpenGoal[]; readonly asking?: Asking | undefined };
  /** The last moment that was rung for. */
  readonly chimed: string;
  /** The last cue that was told of. */
  readonly cueTold: string;
  /** The last declaration: what the keyboard starts again. */
  readonly lastStart: StartRequest;
  /** When sending in a session last rode on the proof of life. */
  readonly sentInTimeAtMs: number;
};

/** The newest session without what was seen: what is left, in another database file, if the journal is lost. */
export type Mirror = {
  readonly sessionId: string;
  readonly lastSeq: number;
  readonly session: Omit<SessionRecord, 'sight' | 'hiddenSite' | 'forgotten'>;
};

/** The last request that the server has accepted, as it went out. */
export type LastSent = { readonly atMs: number; readonly path: string; readonly body: unknown };

export type SendingState = {
  /** Failures in a row. */
  readonly failures: number;
  readonly nextAttemptAtMs?: number | undefined;
  /** The server said how long to wait: nothing shortens that. */
  readonly isServersWord?: boolean | undefined;
  readonly lastSentAtMs?: number | undefined;
  readonly problem?: string | undefined;
};

/** What every life of the background needs: one question for all of it costs as much as one for each. */
const NEEDED_ALWAYS: readonly string[] = [
  'consent',
  'privacy',
  'neverLists',
  'pairing',
  'trouble',
  'hold',
  'schedules',
  'scheduleRun',
  'mirror',
  'journalPlace',
  'sentInTimeAtMs',
] satisfies readonly (keyof StoredValues)[];

let isOnlyWriter = false;
let writes = 0;
let known: Partial<StoredValues> = {};
let reading: Promise<unknown> | undefined;

/** From now on what was read or written once is not asked for again. For the background, which alone writes. */
export function keepStoredAtHand(): void {
  isOnlyWriter = true;
  reading = read(NEEDED_ALWAYS).catch(() => undefined); // then each is asked for by itself
}

export async function readStored<Key extends keyof StoredValues>(
  key: Key,
): Promise<StoredValues[Key] | undefined> {
  if (NEEDED_ALWAYS.includes(key)) await reading;
  return key in known ? known[key] : (await read([key]))[key];
}

async function read(keys: readonly string[]): Promise<Partial<StoredValues>> {
  const turn = writes;
  const found: Partial<StoredValues> = await askStorage(() => browser.storage.local.get([...keys]));
  const absent = Object.fromEntries(keys.map((key) => [key, undefined]));
  if (isOnlyWriter && turn === writes) known = { ...known, ...absent, ...found };
  return found;
}

export async function writeStored(values: Partial<StoredValues>): Promise<void> {
  await change(values, () => browser.storage.local.set(values));
}

export async function removeStored(...keys: readonly (keyof StoredValues)[]): Promise<void> {
  const none = Object.fromEntries(keys.map((key) => [key, undefined]));
  await change(none, () => browser.storage.local.remove([...keys]));
}

/** Nothing is known of what is being changed: an answer may be of before, and the change may fail. */
async function change(values: Partial<StoredValues>, make: () => Promise<void>): Promise<void> {
  writes += 1;
  const turn = writes;
  known = Object.fromEntries(Object.entries(known).filter(([key]) => !(key in values)));
  await askStorage(make);
  if (isOnlyWriter && turn === writes) known = { ...known, ...values };
  writes += 1;
}
