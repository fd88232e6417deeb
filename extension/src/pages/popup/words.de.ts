import { counterIn } from '@locked-in/ui';
import type { CurrentSession } from '../../messages.ts';
import type { Words } from './words.en.ts';

const count = counterIn('de');

const NOT_COUNTED: Record<NonNullable<CurrentSession['notCounted']>, string> = {
  'browser-not-in-front': 'Zählt gerade nicht: Der Browser ist nicht vorn.',
  paused: 'Zählt gerade nicht: Die Sitzung macht Pause.',
  break: 'Eine Pause zählt nicht.',
  'nothing-seen-yet': 'Zählt noch nicht: Noch war keine Seite zu sehen.',
  'private-page': 'Private Seite: Nur ihre Zeit zählt.',
  'not-recorded': 'Zählt gerade nicht: Es wird nichts aufgezeichnet.',
};

export const german: Words = {
  week: 'Woche',
  weekLabel: 'Wochenbericht öffnen',
  options: 'Optionen',
  intent: 'Was hast du vor?',
  intentHint: 'Zum Beispiel: Kapitel 2 entwerfen',
  serves: 'Dient dem Ziel',
  servesNone: 'Kein Ziel',
  intentMissing: 'Sag in ein paar Worten, was du vorhast.',
  length: 'Wie lange?',
  custom: 'Eigene',
  pomodoro: 'Pomodoro',
  open: 'Offen',
  customLabel: 'Minuten oder Uhrzeit',
  customMissing: 'Gib ganze Minuten an, von 1 bis 720, oder eine Uhrzeit wie 11:00.',
  untilTooFar: 'Bis dahin sind es mehr als 12 Stunden.',
  cyclesLabel: 'Wie viele Fokusphasen',
  openHint: 'Läuft, bis du sie beendest.',
  forecast: 'Prognose',
  forecastLabel: 'Wie konzentriert wirst du sein?',
  forecastOff: 'Prognose entfernen',
  start: 'Starten',
  plannedFor: 'Geplant für',
  snooze: 'In 10 Minuten',
  notToday: 'Heute nicht',
  somethingElse: 'Etwas anderes',
  skip: 'Auslassen',
  pauseReason: 'Warum? Nur, wenn du magst',
  note: 'Notieren',
  noted: 'Notiert:',
  breakOver: 'Die Pause ist um',
  continueFocus: 'Weiter',
  skipBreak: 'Pause beenden',
  paused: 'Pausiert',
  pause: 'Pause',
  resume: 'Weiter',
  extend: 'Verlängern',
  stop: 'Beenden',
  stopSession: 'Sitzung beenden',
  keepGoing: 'Weitermachen',
  coverage: 'Bisher gezählt',
  ended: 'Sitzung beendet',
  endedHint: 'Gib dir zuerst selbst eine Note. Die errechnete bleibt bis dahin versiegelt.',
  grade: 'Diese Sitzung benoten',
  another: 'Noch eine starten',
  loading: 'Einen Moment',
  settingsLost: 'Deine Einstellungen sind verloren.',
  serverLost: 'Einstellungen und Server sind verloren.',
  notPaired: 'Ohne Server: Alles bleibt hier.',
  revoked: 'Der Server kennt diesen Browser nicht mehr.',
  pair: 'Verbinden',
  goOn: 'Weiter',
  codeWaitsWords: (code) => `Der Code ${code} wartet auf dein Ja.`,
  pairAgain: 'Neu verbinden',
  seeGrade: 'Note ansehen',
  gradeIt: 'Benoten',
  lastComplete: 'vollständig',
  lastWaiting: 'nicht alles gesendet',
  lastSettled: 'vom Server nicht angenommen',
  details: 'Details',
  allSessions: 'Alle Sitzungen',
  noIntent: 'Eine Sitzung ohne Vorhaben',
  lastHere: 'liegt hier',
  todayWords: (length) => `Heute ${length}`,
  gradeWords: (quality) => `Note ${quality}`,
  startWords: (minutes) =>
    minutes === undefined
      ? 'Starten'
      : count(minutes, { one: '1\u00a0Minute starten', other: '#\u00a0Minuten starten' }),
  startUntilWords: (clock) => `Bis ${clock} starten`,
  startCyclesWords: ({ cycles, focusMinutes }) =>
    `${cycles}\u00a0×\u00a0${focusMinutes}\u00a0Minuten starten`,
  cyclesWords: ({ focusMinutes, breakMinutes }) => `× ${focusMinutes} min, ${breakMinutes} min Pause`,
  endsAboutWords: (clock) => `Endet etwa um ${clock}, mit Pausen`,
  soonWords: (minutes, intent) => `In ${minutes}\u00a0min: ${intent}`,
  untilWords: (clock) => `bis ${clock}`,
  sinceWords: (clock) => `bisher, seit ${clock}`,
  leftUntilWords: (clock) => `übrig, bis ${clock}`,
  phaseWords: ({ kind, number, of }) => {
    if (kind === 'focus') return `Fokus ${number} von ${of}`;
    return kind === 'break' ? `Pause, dann ${number} von ${of}` : `Lange Pause, dann ${number} von ${of}`;
  },
  stopQuestion: (left) =>
    left === undefined ? 'Diese Sitzung beenden?' : `Beenden, obwohl noch ${left} übrig sind?`,
  endsAtWords: (clock) => `Endet um ${clock}`,
  completeUntilWords: (clock) => `vollständig bis ${clock}`,
  sendingWords: (problem, pendingEvents) =>
    pendingEvents === 0
      ? problem
      : `${problem} ${count(pendingEvents, { one: '1 Ereignis bleibt', other: '# Ereignisse bleiben' })} hier.`,
  NOT_COUNTED,
};
