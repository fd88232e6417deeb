import type { PomodoroSettings } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';
import type { CurrentPhase, CurrentSession } from '../../messages.ts';

const count = counterIn('en');

/** Every text of the popup. */
const TEXTS = {
  week: 'Week',
  weekLabel: 'Open the week report',
  options: 'Options',
  intent: 'What will you do?',
  intentHint: 'For example: draft chapter 2',
  serves: 'Serves',
  servesNone: 'Serves no goal',
  intentMissing: 'Say in a few words what you will do.',
  length: 'For how long?',
  custom: 'Custom',
  pomodoro: 'Pomodoro',
  open: 'Open',
  customLabel: 'minutes, or a time',
  customMissing: 'Give whole minutes, from 1 to 720, or a time such as 11:00.',
  untilTooFar: 'That is more than 12 hours away.',
  cyclesLabel: 'How many focus phases',
  openHint: 'Runs until you stop it.',
  forecast: 'Forecast',
  forecastLabel: 'How focused will you be?',
  forecastOff: 'Remove the forecast',
  start: 'Start',
  plannedFor: 'Planned for',
  snooze: 'In 10 minutes',
  notToday: 'Not today',
  somethingElse: 'Something else',
  skip: 'Skip',
  pauseReason: 'Why? Only if you like',
  note: 'Note',
  noted: 'Noted:',
  breakOver: 'The break is over',
  continueFocus: 'Continue',
  skipBreak: 'End the break',
  paused: 'Paused',
  pause: 'Pause',
  resume: 'Resume',
  extend: 'Extend',
  stop: 'Stop',
  stopSession: 'Stop session',
  keepGoing: 'Keep going',
  coverage: 'Counted so far',
  ended: 'Session ended',
  endedHint: 'Grade it yourself first. The computed grade stays sealed until then.',
  grade: 'Grade this session',
  another: 'Start another',
  loading: 'One moment',
  notPaired: 'Not paired yet: sessions stay in this browser.',
  revoked: 'The server no longer knows this browser.',
  settingsLost: 'Your settings are lost.',
  serverLost: 'Your settings and the server are lost.',
  pair: 'Pair',
  goOn: 'Go on',
  pairAgain: 'Pair again',
  seeGrade: 'See the grade',
  gradeIt: 'Grade it',
  lastComplete: 'complete',
  lastWaiting: 'not all sent',
  lastSettled: 'not taken by the server',
  details: 'Details',
  allSessions: 'All sessions',
  noIntent: 'A session without an intent',
  lastHere: 'kept here',
};

const NOT_COUNTED: Record<NonNullable<CurrentSession['notCounted']>, string> = {
  'browser-not-in-front': 'Not counting now: the browser is not in front.',
  paused: 'Not counting now: the session is paused.',
  break: 'A break does not count.',
  'nothing-seen-yet': 'Not counting yet: no page was seen.',
  'private-page': 'Private page: only its time counts.',
  'not-recorded': 'Not counting now: nothing is being recorded.',
};

function todayWords(length: string): string {
  return `Today ${length}`;
}

function gradeWords(quality: string): string {
  return `Grade ${quality}`;
}

function startWords(minutes: number | undefined): string {
  if (minutes === undefined) return TEXTS.start;
  return count(minutes, { one: 'Start 1\u00a0minute', other: 'Start #\u00a0minutes' });
}

function startUntilWords(clock: string): string {
  return `${TEXTS.start} until ${clock}`;
}

function startCyclesWords({ cycles, focusMinutes }: PomodoroSettings): string {
  return `${TEXTS.start} ${cycles}\u00a0×\u00a0${focusMinutes}\u00a0minutes`;
}

function cyclesWords({ focusMinutes, breakMinutes }: PomodoroSettings): string {
  return `× ${focusMinutes} min, ${breakMinutes} min break`;
}

function endsAboutWords(clock: string): string {
  return `Ends about ${clock}, with its breaks`;
}

function soonWords(minutes: number, intent: string): string {
  return `In ${minutes}\u00a0min: ${intent}`;
}

function untilWords(clock: string): string {
  return `until ${clock}`;
}

function sinceWords(clock: string): string {
  return `so far, since ${clock}`;
}

function leftUntilWords(clock: string): string {
  return `left, until ${clock}`;
}

/** "Focus 2 of 4". */
function phaseWords({ kind, number, of }: CurrentPhase): string {
  if (kind === 'focus') return `Focus ${number} of ${of}`;
  return kind === 'break' ? `Break, then ${number} of ${of}` : `Long break, then ${number} of ${of}`;
}

function stopQuestion(left: string | undefined): string {
  return left === undefined ? 'Stop this session?' : `Stop with ${left} left?`;
}

function endsAtWords(clock: string): string {
  return `Ends at ${clock}`;
}

function completeUntilWords(clock: string): string {
  return `complete until ${clock}`;
}

function codeWaitsWords(code: string): string {
  return `The code ${code} waits for your yes.`;
}

/** What goes wrong with sending, and that nothing is lost by it. */
function sendingWords(problem: string, pendingEvents: number): string {
  return pendingEvents === 0 ? problem : `${problem} ${pendingEvents} kept here.`;
}

export const english = {
  ...TEXTS,
  todayWords,
  gradeWords,
  startWords,
  startUntilWords,
  startCyclesWords,
  cyclesWords,
  endsAboutWords,
  soonWords,
  untilWords,
  sinceWords,
  leftUntilWords,
  phaseWords,
  stopQuestion,
  endsAtWords,
  completeUntilWords,
  codeWaitsWords,
  sendingWords,
  NOT_COUNTED,
};

export type Words = typeof english;
