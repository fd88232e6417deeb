import { counterIn } from '@locked-in/ui';
import type { ConnectionFinding } from '../../platform/test-connection.ts';
import type { Words } from './words.en.ts';

const count = counterIn('de');
const REVOKED =
  'Der Server kennt diesen Browser nicht mehr: Er wurde dort entfernt. Verbinde ihn neu; er bleibt dasselbe Gerät, und nichts Aufgezeichnetes geht verloren.';

const CONNECTION: Record<Exclude<ConnectionFinding['kind'], 'fine' | 'status'>, string> = {
  offline: 'Dieser Rechner hat kein Netz. Alles bleibt hier und wird gesendet, sobald es wieder da ist.',
  'no-answer':
    'Unter der Adresse des Servers antwortet nichts. Starte ihn mit npm start; läuft er schon, hat sich seine Adresse oder sein Port geändert.',
  timeout:
    'Der Server hat 8 Sekunden lang nicht geantwortet. Er oder das Netz dazwischen ist überlastet oder sperrt ihn.',
  'no-answer-or-certificate':
    'Keine Verbindung. Entweder antwortet unter der Adresse des Servers nichts, oder der Browser traut seinem Zertifikat nicht; von hier sieht beides gleich aus. In einem Tab geöffnet, nennt der Browser den Grund.',
  'not-ours':
    'Es antwortet etwas, das kein Locked-In-Server ist: meist die Anmeldeseite eines Netzes. Öffne eine Seite in einem Tab, melde dich im Netz an und prüfe noch einmal.',
  revoked: REVOKED,
};

export const german: Words = {
  title: 'Diagnose',
  lead: 'Was geht, was nicht geht, und was du dagegen tun kannst.',
  options: 'Optionen',
  loading: 'Einen Moment',
  fine: 'In Ordnung',
  note: 'Hinweis',
  wrong: 'Fehler',
  test: 'Verbindung prüfen',
  testing: 'Wird geprüft',
  copy: 'Diagnose kopieren',
  copied: 'Kopiert. Titel, Websites, Adressen oder Geheimnisse stehen nicht darin.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  unreachable: 'Die Erweiterung startet gerade neu. Versuch es gleich noch einmal.',

  background: 'Hintergrund',
  backgroundFine: 'Er antwortet.',
  consent: 'Aufzeichnung',
  consentMissing: 'Nichts wird aufgezeichnet, bevor du dem zugestimmt hast.',
  journal: 'Journal',
  journalFine: 'Es lässt sich lesen und schreiben.',
  full: 'Die Festplatte oder der Anteil des Browsers daran ist voll, deshalb wird nichts aufgezeichnet. Schaff etwas Platz oder lösche alte Sitzungen in den Optionen; dann geht es von selbst weiter.',
  newer:
    'Eine neuere Version von Locked In hat es geschrieben. Nichts wird aufgezeichnet, bis du die Erweiterung aktualisierst, und alles darin bleibt erhalten.',
  broken:
    'Es lässt sich nicht öffnen oder schreiben, deshalb wird nichts aufgezeichnet. Starte den Browser neu. Hilft das nicht, prüfe die Festplatte; was der Server erhalten hat, ist dort sicher.',
  saveRemains: 'Aufgezeichnetes sichern',
  remainsSaved: 'Als Datei gesichert, die du in den Optionen einlesen kannst.',
  remainsNone: 'Es ließ sich nichts lesen.',
  anewTitle: 'Wenn sonst nichts hilft',
  anewHint:
    'Fang ein neues Journal an. Was sich vom alten noch lesen lässt, wird vorher als Datei gespeichert, die du in den Optionen einlesen kannst; eine laufende Sitzung geht weiter. Was sich nicht lesen lässt und nicht gesendet wurde, ist verloren.',
  anew: 'Neues Journal anfangen',
  anewLabel: 'Tippe „neu“, um das alte Journal aufzugeben',
  anewWord: 'neu',
  anewNot: 'Das alte behalten',
  loss: 'Verlust',
  room: 'Speicherplatz',
  life: 'Lebenszeichen',
  settingsLoss: 'Einstellungen',
  lifeNone: 'Noch keine Sitzung.',
  lifeStuck:
    'Eine Sitzung läuft, und eine Weile war nichts zu sehen. Starte den Browser neu, wenn das so bleibt.',
  alarms: 'Wecker',
  alarmsFine: 'Alle gestellt.',
  server: 'Server',
  notPaired: 'Nicht verbunden. Sitzungen werden aufgezeichnet und bleiben in diesem Browser.',
  revoked: REVOKED,
  paired: 'Verbunden.',
  connection: 'Verbindung',
  moved: 'Hat der Server jetzt eine andere Adresse?',
  movedHint:
    'Verbinde ihn neu, an der neuen Adresse. Dieser Browser bleibt dasselbe Gerät, und was noch nicht gesendet wurde, bleibt hier.',
  clock: 'Uhr',
  clockFine: 'Wie auf dem Server.',
  sending: 'Senden',
  sendingFine: 'Nichts wartet.',
  refused: 'Vom Server abgelehnt',
  refusedHint:
    'Meist ist der Server älter als die Erweiterung: Aktualisiere ihn und versuch es noch einmal. Verwerfen ist endgültig; exportiere vorher.',

  pair: 'Diesen Browser verbinden',
  pairAgain: 'Neu verbinden',
  sendNow: 'Jetzt senden',
  openServer: 'Adresse in einem Tab öffnen',
  openOptions: 'Optionen öffnen',
  giveConsent: 'Lesen und entscheiden',

  noIntent: 'Eine Sitzung ohne Vorhaben',
  sendAgain: 'Noch einmal versuchen',
  export: 'Als JSON exportieren',
  drop: 'Verwerfen',
  dropLabel: 'Tippe „verwerfen“, um diese Ereignisse endgültig zu verlieren',
  dropWord: 'verwerfen',
  keep: 'Behalten',
  dropped: 'Verworfen. Der Server wird diese Ereignisse nie haben.',
  sentAgain: 'Es wird noch einmal gesendet.',

  facts: 'Details',
  version: 'Version',
  browser: 'Browser',
  nextAlarms: 'Nächste Wecker',
  lastSent: 'Zuletzt gesendet',
  nextAttempt: 'Nächster Versuch',
  never: 'noch nicht',
  none: 'keine',

  connectionWords: (finding) => {
    if (finding.kind === 'fine') return `Er antwortet in ${finding.tookMs}\u00a0ms und kennt diesen Browser.`;
    if (finding.kind !== 'status') return CONNECTION[finding.kind];
    return finding.status >= 500
      ? `Der Server antwortet mit dem Fehler ${finding.status}: Er, seine Datenbank oder ein Proxy davor läuft nicht. Nichts ist verloren; es wird wieder versucht.`
      : `Die Adresse antwortet mit ${finding.status}: Dort ist ein Server, aber nicht unserer, oder einer in einer anderen Version.`;
  },
  verdictWords: (wrong) =>
    wrong === 0
      ? 'Alles funktioniert.'
      : count(wrong, { one: 'Eine Sache braucht dich.', other: '# Dinge brauchen dich.' }),
  clockWords: (aheadMs) => {
    const minutes = count(Math.round(Math.abs(aheadMs) / 60_000), { one: '# Minute', other: '# Minuten' });
    const side = aheadMs > 0 ? 'vor' : 'nach';
    return `Die Uhr dieses Rechners geht gegenüber der des Servers ${minutes} ${side}. Lass das System die Zeit selbst stellen; die Dauer von Sitzungen ist davon nicht betroffen, ihr Datum schon.`;
  },
  alarmWords: (missing) =>
    `Der Browser hatte ${count(missing.length, { one: 'einen', other: '#' })} vergessen: ${missing.join(', ')}. Gerade neu gestellt.`,
  waitingWords: (events, problem) => {
    const waiting = count(events, { one: '1 Ereignis wartet.', other: '# Ereignisse warten.' });
    return problem === undefined ? waiting : `${problem} ${waiting}`;
  },
  refusedWords: (chunks) =>
    count(chunks, { one: '1 Teil wurde nicht angenommen.', other: '# Teile wurden nicht angenommen.' }),
  settingsLostWords: (moment, isCut) => {
    const lost = `Der Ort, an dem der Browser deine Einstellungen aufhebt, war beschädigt, und er hat sie neu begonnen (${moment}). Weg sind dein Ja zum Aufzeichnen, wie viel von Seiten aufgezeichnet wird, welche nie, die Zeitpläne, was gesperrt wird, und der Server. Was aufgezeichnet wurde, ist noch da. Von Seiten wird nur die Website aufgezeichnet, bis du in den Optionen neu wählst.`;
    return isCut
      ? `${lost} Nichts wird gesendet: Verbinde diesen Browser neu und sag dann, was dorthin geht.`
      : lost;
  },
  roomWords: (used, quota) => `${used} von ${quota} belegt.`,
  parkedWords: (events) => count(events, { one: '1 Ereignis', other: '# Ereignisse' }),
  lostWords: (moment) =>
    `Das Journal war beschädigt und wurde neu begonnen (${moment}). Was darin stand und nicht gesendet war, ist verloren; die laufende Sitzung ging weiter, ihre Lücke ist vermerkt. Eine früher exportierte Datei lässt sich in den Optionen importieren.`,
  lastSeenWords: (clock) => `Zuletzt um ${clock} gesehen.`,
};
