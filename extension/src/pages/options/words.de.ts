import { counterIn } from '@locked-in/ui';
import type { Words } from './words.en.ts';

const count = counterIn('de');

export const german: Words = {
  title: 'Optionen',
  search: 'Optionen durchsuchen',
  showAll: 'Alle Optionen zeigen',
  privacyTitle: 'Wie viel von einer Seite aufgezeichnet wird',
  privacyHint:
    'Gilt ab der nächsten Seite, die du öffnest. Der Teil einer Adresse nach ? oder # wird nie aufgezeichnet.',
  serverTitle: 'Server',
  server: 'Adresse',
  device: 'Dieser Browser',
  web: 'Deine Seiten',
  unpair: 'Trennen',
  unpairQuestion: 'Diesen Browser trennen?',
  unpairHint:
    'Was noch nicht gesendet wurde, bleibt hier; wenn du wieder verbindest, wirst du danach gefragt. Auf dem Server wird nichts gelöscht.',
  unpairYes: 'Diesen Browser trennen',
  unpairNo: 'Verbunden bleiben',
  notPaired:
    'Nicht verbunden. Sitzungen werden aufgezeichnet und bleiben in diesem Browser, bis du ihn verbindest.',
  revoked:
    'Der Server kennt diesen Browser nicht mehr. Verbinde ihn neu; nichts Aufgezeichnetes geht verloren.',
  sendingTitle: 'Senden',
  pending: 'Wartet auf das Senden',
  nothingPending: 'nichts',
  rejected: 'Vom Server nicht angenommen',
  rejectedHint: 'Bleibt hier. Meist ist der Server älter als die Erweiterung; aktualisiere ihn.',
  lastSent: 'Zuletzt gesendet',
  neverSent: 'noch nicht',
  next: 'Nächster Versuch',
  sendNow: 'Jetzt senden',
  keys: 'Tasten',
  keysHint: 'Sie wirken im ganzen Browser, auch wenn eine andere Seite vorn ist.',
  noKey: 'keine Taste',
  changeKeys: 'Tasten ändern',
  doctor: 'Herausfinden, was geht und was nicht',
  neverTitle: 'Websites, die nicht aufgezeichnet werden',
  dataTitle: 'Was hier liegt',
  dataHint: 'Sitzungen bleiben in diesem Browser, bis der Server sie bestätigt hat.',
  whatLeaves: 'Sieh genau, was hinausgeht',
  exportAll: 'Als JSON exportieren',
  exported: 'Exportiert. In der Datei steht alles Aufgezeichnete, das hier liegt.',
  importFile: 'Datei importieren',
  importWrong: 'Nichts wurde importiert:',
  unreadable: 'Das Journal lässt sich gerade nicht lesen.',
  deleteTitle: 'Löschen',
  deleteFrom: 'Von',
  deleteTo: 'bis',
  deleteRange: 'Diese Zeit löschen',
  deleteRangeWhat: 'Die Seiten dieser Zeit löschen:',
  deleteRangeWrong: 'Gib beide Zeiten an, und ein Ende, das nach dem Anfang kommt.',
  deleteSiteLabel: 'Alles von einer Website',
  deleteSite: 'Diese Website löschen',
  deleteSiteWhat: 'Alles löschen von',
  deleteSiteWrong: 'Das ist keine Website. Schreib sie wie docs.example.org.',
  deleteAll: 'Alles löschen, was hier liegt',
  deleteAllWhat: 'Alles löschen, was hier liegt',
  deleteHereOnly: 'In diesem Browser. Was der Server erhalten hat, bleibt dort.',
  deleteEverywhere:
    'Hier und auf dem Server. Es bleibt Zeit, von der niemand etwas weiß. Eine Sitzung, die ganz darin liegt, verliert auch ihr Vorhaben und was du über sie geschrieben hast.',
  deleteSiteEverywhere:
    'Hier und auf dem Server, in jeder Sitzung, die dieser Browser gesendet hat. Die Zeit bleibt als private Zeit.',
  deleteAllEverywhere:
    'In diesem Browser geht alles. Auf dem Server gehen die Seiten, Vorhaben und Notizen jeder Sitzung, die dieser Browser gesendet hat; dass es eine Sitzung gab, wann, und deine eigenen Noten bleiben dort. Sitzungen anderer Browser bleiben unberührt. Ist der Server nicht erreichbar, erfährt er es später.',
  confirmWord: 'löschen',
  confirmLabel: 'Tippe zur Bestätigung „löschen“',
  confirmDelete: 'Löschen',
  keep: 'Behalten',
  undo: 'Rückgängig',
  undoHint: 'Vorher wird nichts gelöscht. Schließt du diese Seite, bleibt alles.',
  deleted: 'Gelöscht.',
  language: 'Sprache',
  languageOfBrowser: 'Wie der Browser',
  aboutTitle: 'Über Locked In',
  version: 'Version',
  aboutHint:
    'Aufgezeichnet wird nur während der Sitzungen, die du ansagst. Die Daten gehen an deinen eigenen Server und nirgendwo sonst hin.',
  loading: 'Einen Moment',
  KEY_WORDS: {
    _execute_action: 'Locked In öffnen',
    'start-session': 'Die letzte Sitzung noch einmal starten',
    'toggle-pause': 'Pausieren oder fortsetzen',
    'stop-session': 'Die Sitzung beenden',
  },
  pendingWords: (events, chunks) => {
    if (events === 0) return 'nichts';
    const waiting = count(events, { one: '1 Ereignis', other: '# Ereignisse' });
    return chunks > 1 ? `${waiting} in ${chunks} Teilen` : waiting;
  },
  rejectedWords: (chunks) => count(chunks, { one: '1 Teil', other: '# Teile' }),
  countdownWords: (seconds) => (seconds === 0 ? 'Wird gelöscht' : `Wird in ${seconds} s gelöscht`),
  deletingWords: (sessions) =>
    `Hier gelöscht. Der Server erfährt es, sobald er erreichbar ist: noch ${count(sessions, { one: '1 Sitzung', other: '# Sitzungen' })}.`,
  mergedWords: ({ added, extended, kept }) =>
    `${count(added, { one: '1 Sitzung', other: '# Sitzungen' })} hinzugefügt, ${extended} ergänzt, ${kept} schon hier.`,
  foundWords: (parts) => count(parts, { one: '1 Teil', other: '# Teile' }),
  nothingFoundWords: (query) => `Keine Option spricht von „${query}“.`,
};
