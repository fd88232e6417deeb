import type { Diagnosis } from '../../doctor-messages.ts';
import type { Status } from '../../messages.ts';
import { NO_ROOM_BYTES } from '../../platform/room.ts';
import type { ConnectionFinding } from '../../platform/test-connection.ts';
import { formatBytes, formatClock, formatDate } from '../format.ts';
import { isLossOpen, isLossTold } from '../settings-loss.ts';
import { HERE } from '../zone.ts';
import type { Room } from './hands.ts';
import {
  alarmWords,
  clockWords,
  connectionWords,
  lastSeenWords,
  lostWords,
  refusedWords,
  roomWords,
  settingsLostWords,
  verdictWords,
  WORDS,
  waitingWords,
} from './words.ts';

/** What is known, as far as it could be asked. */
export type Facts = {
  readonly nowMs: number;
  readonly status?: Status | undefined;
  readonly diagnosis?: Diagnosis | undefined;
  readonly finding?: ConnectionFinding | undefined;
  readonly room?: Room | undefined;
};

/** `note`: nothing is broken, and the person may want to know. */
export type CheckState = 'fine' | 'note' | 'wrong';
export type WayOut = 'pair' | 'pair-again' | 'send-now' | 'open-server' | 'options' | 'consent';

export type Check = {
  readonly title: string;
  readonly state: CheckState;
  readonly words: string;
  readonly wayOut?: WayOut | undefined;
};

const CLOCK_MS = 2 * 60_000;
const STUCK_MS = 3 * 60_000;
const FULL = 0.95;
const LOSS_SHOWN_MS = 7 * 24 * 60 * 60_000;

/** Everything that has to work, from near to far, each with words and, where something is wrong, a way out. */
export function toChecks(facts: Facts): readonly Check[] {
  const { status, diagnosis } = facts;
  if (status === undefined || diagnosis === undefined) return [];
  const checks = [
    check(WORDS.background, 'fine', WORDS.backgroundFine),
    checkConsent(status),
    checkJournal(diagnosis),
    checkLoss(diagnosis, facts.nowMs),
    checkSettings(status, facts.nowMs),
    checkRoom(facts.room),
    checkLife(diagnosis, facts.nowMs),
    checkAlarms(diagnosis),
    checkPairing(status, facts.finding),
    ...(status.pairing && facts.finding ? checkServer(facts.finding, status) : []),
    checkSending(status),
    checkRefused(diagnosis),
  ];
  return checks.filter((found) => found !== undefined);
}

export function toVerdict(checks: readonly Check[]): string {
  return verdictWords(checks.filter(({ state }) => state === 'wrong').length);
}

function check(title: string, state: CheckState, words: string, wayOut?: WayOut): Check {
  return { title, state, words, wayOut };
}

function checkConsent({ keeping }: Status): Check | undefined {
  if (keeping?.consentedAtMs !== undefined) return undefined;
  return check(WORDS.consent, 'note', WORDS.consentMissing, 'consent');
}

function checkJournal({ journal }: Diagnosis): Check {
  if (journal === 'fine') return check(WORDS.journal, 'fine', WORDS.journalFine);
  return check(WORDS.journal, 'wrong', WORDS[journal], journal === 'full' ? 'options' : undefined);
}

/** As long as somebody may want to know why a session has a hole. */
function checkLoss({ lostAtMs }: Diagnosis, nowMs: number): Check | undefined {
  if (lostAtMs === undefined || nowMs - lostAtMs > LOSS_SHOWN_MS) return undefined;
  return check(WORDS.loss, 'note', lostWords(toMoment(lostAtMs)), 'options');
}

/** The rows of consent and server have the ways out as well; here stands why they are as on the first day. */
function checkSettings(status: Status, nowMs: number): Check | undefined {
  const { settingsLoss: loss, pairing } = status;
  if (loss === undefined || !isLossTold(status, nowMs)) return undefined;
  const isCut = loss.hadServer && pairing === undefined;
  const words = settingsLostWords(toMoment(loss.atMs), isCut);
  const state = isLossOpen(status, nowMs) ? 'wrong' : 'note';
  return check(WORDS.settingsLoss, state, words, isCut ? 'pair' : 'options');
}

function toMoment(ms: number): string {
  return `${formatDate(ms, HERE)}, ${formatClock(ms, HERE)}`;
}

function checkRoom(room: Room | undefined): Check | undefined {
  if (room === undefined) return undefined;
  const { usedBytes, quotaBytes } = room;
  const isFull = usedBytes >= quotaBytes * FULL || quotaBytes - usedBytes < NO_ROOM_BYTES;
  const words = roomWords(formatBytes(usedBytes), formatBytes(quotaBytes));
  return check(WORDS.room, isFull ? 'wrong' : 'fine', words, isFull ? 'options' : undefined);
}

function checkLife({ lastSeenMs, isRunning }: Diagnosis, nowMs: number): Check {
  if (lastSeenMs === undefined) return check(WORDS.life, 'fine', WORDS.lifeNone);
  if (isRunning && nowMs - lastSeenMs > STUCK_MS) return check(WORDS.life, 'wrong', WORDS.lifeStuck);
  return check(WORDS.life, 'fine', lastSeenWords(formatClock(lastSeenMs, HERE)));
}

function checkAlarms({ missingAlarms }: Diagnosis): Check {
  if (missingAlarms.length === 0) return check(WORDS.alarms, 'fine', WORDS.alarmsFine);
  return check(WORDS.alarms, 'note', alarmWords(missingAlarms));
}

function checkPairing({ pairing }: Status, finding: ConnectionFinding | undefined): Check {
  if (pairing === undefined) return check(WORDS.server, 'note', WORDS.notPaired, 'pair');
  const isRevoked = pairing.isRevoked || finding?.kind === 'revoked';
  if (isRevoked) return check(WORDS.server, 'wrong', WORDS.revoked, 'pair-again');
  return check(WORDS.server, 'fine', WORDS.paired);
}

function checkServer(finding: ConnectionFinding, { pairing }: Status): readonly Check[] {
  if (finding.kind === 'revoked') return [];
  if (finding.kind !== 'fine')
    return [check(WORDS.connection, 'wrong', connectionWords(finding), 'open-server')];
  if (pairing?.isRevoked) return [];
  const answers = check(WORDS.connection, 'fine', connectionWords(finding));
  return finding.aheadMs === undefined ? [answers] : [answers, checkClock(finding.aheadMs)];
}

function checkClock(aheadMs: number): Check {
  if (Math.abs(aheadMs) <= CLOCK_MS) return check(WORDS.clock, 'fine', WORDS.clockFine);
  return check(WORDS.clock, 'wrong', clockWords(aheadMs));
}

function checkSending({ pairing, sending: { pendingEvents, problem } }: Status): Check | undefined {
  if (pairing === undefined || pairing.isRevoked) return undefined;
  if (pendingEvents === 0) return check(WORDS.sending, 'fine', WORDS.sendingFine);
  const words = waitingWords(pendingEvents, problem);
  return check(WORDS.sending, problem === undefined ? 'note' : 'wrong', words, 'send-now');
}

function checkRefused({ parked }: Diagnosis): Check | undefined {
  if (parked.length === 0) return undefined;
  return check(WORDS.refused, 'wrong', `${refusedWords(parked.length)} ${WORDS.refusedHint}`);
}
