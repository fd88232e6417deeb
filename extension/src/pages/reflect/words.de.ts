import { counterIn } from '@locked-in/ui';
import type { WaitingWords, Words } from './words.en.ts';

const count = counterIn('de');

const WAITING: WaitingWords = {
  unpaired: {
    title: 'In diesem Browser gespeichert',
    detail:
      'Es gibt noch keinen Server, der sie auswerten könnte. Verbinde diesen Browser, und alles Aufgezeichnete wird gesendet.',
  },
  revoked: {
    title: 'In diesem Browser gespeichert',
    detail:
      'Der Server kennt diesen Browser nicht mehr. Verbinde ihn neu, und alles Aufgezeichnete wird gesendet.',
  },
  analysing: {
    title: 'Wird ausgewertet',
    detail: 'Alles ist angekommen. Meist dauert es ein paar Sekunden; ist der Server beschäftigt, länger.',
  },
  arriving: {
    title: 'Unterwegs',
    detail: 'Alles wurde gesendet. Der Server setzt die Sitzung gerade zusammen.',
  },
  sending: (events) => ({ title: 'Wird gesendet', detail: `Noch ${eventWords(events)}.` }),
  stuck: (problem, events) => ({
    title: 'Hier gespeichert, wird noch gesendet',
    detail: `${problem} Danach ${count(events, { one: 'wird 1 Ereignis', other: 'werden # Ereignisse' })} gesendet. Du kannst diese Seite schließen.`,
  }),
  unreachable: (reason) => ({
    title: 'Gesendet, wartet auf die Antwort',
    detail: `${reason} Vorher wurde alles gesendet; das Ergebnis erscheint hier, sobald der Server antwortet.`,
  }),
  refused: (chunks) => ({
    title: 'Nicht alles wurde angenommen',
    detail: count(chunks, {
      one: 'Ein Teil der Aufzeichnungen wurde vom Server nicht angenommen. Er bleibt hier; sieh in den Optionen nach.',
      other:
        '# Teile der Aufzeichnungen wurden vom Server nicht angenommen. Sie bleiben hier; sieh in den Optionen nach.',
    }),
  }),
};

function eventWords(events: number): string {
  return count(events, { one: '1 Ereignis', other: '# Ereignisse' });
}

export const german: Words = {
  tabTitle: 'Rückblick',
  ownStep: 'Zuerst deine eigene Note',
  ownHint: 'Aus der Erinnerung und nach Gefühl. Was errechnet wurde, bleibt versiegelt, bis du benotet hast.',
  intent: 'Wofür war diese Sitzung?',
  intentHint: 'Zum Beispiel: Kapitel 2 entwerfen',
  quality: 'Wie konzentriert warst du?',
  distraction: 'Wie sehr hat dich etwas weggezogen?',
  notSet: 'nicht gesetzt',
  progress: 'Wie weit bist du gekommen?',
  optional: 'freiwillig',
  tried: 'Was hast du diesmal ausprobiert?',
  triedHint: 'Handy im anderen Zimmer',
  offDone: 'Abseits des Browsers',
  off: 'War etwas abseits des Browsers?',
  offAdd: 'Hinzufügen, was und wann',
  offWhat: 'Was',
  offHint: 'Auf Papier skizziert',
  offFrom: 'Von',
  offTo: 'Bis',
  offRemove: 'Diese Zeile entfernen',
  offWrong: 'Die Zeiten abseits des Browsers müssen innerhalb der Sitzung liegen, die erste vor der zweiten.',
  worthIt: 'War es die Zeit dort wert?',
  noIntent: 'Eine Sitzung ohne Vorhaben',
  yes: 'Ja',
  no: 'Nein',
  allTitle: 'Deine Sitzungen',
  allHint: 'Wie dieser Browser sie in Erinnerung hat, die neuesten zuerst.',
  allNone: 'Noch ist keine Sitzung zu Ende gegangen.',
  all: 'Alle Sitzungen',
  graded: 'benotet',
  gradedLate: 'benotet, als es schon zu sehen war',
  notGraded: 'nicht benotet',
  openedOnly: 'ohne Note aufgedeckt',
  complete: 'vollständig',
  notComplete: 'nicht alles gesendet',
  keptHere: 'liegt hier',
  note: 'Notiz',
  save: 'Speichern und aufdecken',
  skip: 'Jetzt nicht',
  skipHint: 'Was du geschrieben hast, bleibt, und was errechnet wurde, bleibt versiegelt.',
  missing: 'Eine Note braucht beide Zahlen.',
  putOffTitle: 'Noch nicht benotet',
  putOffHint:
    'Was errechnet wurde, bleibt versiegelt, bis du benotest, damit deine eigene Sicht zuerst kommt. Was du geschrieben hast, bleibt.',
  gradeNow: 'Jetzt benoten',
  showWithout: 'Ohne meine Note aufdecken',
  showWithoutHint:
    'Eine Note, die du danach gibst, wird als spät gekennzeichnet und nie mit der errechneten verglichen.',
  ownLog: 'Dein Rückblick',
  emptyLog: 'Du hast noch nichts geschrieben.',
  addToLog: 'Etwas ergänzen',
  changeLog: 'Ergänzen oder ändern',
  gradeStays: 'Deine Note kam vor dem Aufdecken und bleibt, wie sie ist. Das Übrige kannst du ändern.',
  gradeLate:
    'Du hast gesehen, was errechnet wurde: Eine Note, die du jetzt gibst, wird als spät gekennzeichnet und nie damit verglichen.',
  saveLog: 'Speichern',
  cancel: 'Abbrechen',
  loading: 'Einen Moment',
  running: 'Diese Sitzung läuft noch.',
  runningHint: 'Die Seite kommt wieder, wenn sie vorbei ist.',
  unknown: 'Dieser Browser kennt diese Sitzung nicht.',
  unknownHint:
    'Sie wurde in einem anderen Browser aufgezeichnet, oder ihre Aufzeichnungen wurden hier entfernt.',
  revealStep: 'Was die Aufzeichnungen sagen',
  saved: 'Gespeichert.',
  timeline: 'Zeitleiste',
  waited: '20 Sekunden gewartet',
  measures: 'Messwerte',
  measuresHint: 'Öffne eine Zeile, um zu sehen, wie ihre Zahl errechnet wird.',
  sentences: 'In drei Sätzen',
  computedHere:
    'In diesem Browser errechnet. Ein Server ergänzt Sätze, deine Korrekturen und den Wochenbericht.',
  webPage: 'Diese Sitzung in der Web-App öffnen',
  weekPage: 'Wochenbericht',
  pair: 'Diesen Browser verbinden',
  showOlder: 'Ältere Sitzungen zeigen',
  regretWords: (site, isWorthIt) =>
    isWorthIt ? `Ja, ${site} war es wert` : `Nein, ${site} war es nicht wert`,
  worthWords: (site, isWorthIt) => `${site}: ${isWorthIt ? 'Ja' : 'Nein'}`,
  untilWords: (clock) => `bis ${clock}`,
  PROGRESS_WORDS: ['Gar nicht', 'Ein wenig', 'Ein gutes Stück', 'Ganz'],
  WAITING,
};
