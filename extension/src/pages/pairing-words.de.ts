import type { Words } from './pairing-words.en.ts';

const PLACE_WORDS: Words['PLACE_WORDS'] = {
  'this-computer': 'ist ein Server auf diesem Rechner',
  'local-network': 'ist ein Server in deinem lokalen Netz, ohne Verschlüsselung',
  elsewhere: 'ist ein Server außerhalb dieses Rechners, über eine verschlüsselte Verbindung',
};

const CODE_END_WORDS: Words['CODE_END_WORDS'] = {
  expired: 'Der Code ist abgelaufen, bevor ihn jemand bestätigt hat. Es wurde nichts verbunden.',
  denied: 'Dieser Browser wurde auf der Seite des Servers abgelehnt. Es wurde nichts verbunden.',
  used: 'Der Server nimmt diesen Code nicht mehr an: Er wurde schon benutzt, oder dieser Browser gehörte dort jemand anderem. Ein neuer Code macht ihn zu einem eigenen Gerät.',
};

export const german: Words = {
  link: 'Adresse deines Servers oder ein Verbindungslink',
  linkHint: 'https://fokus.example',
  pair: 'Diesen Browser verbinden',
  showCode: 'Code anzeigen',
  neither:
    'Das ist weder die Adresse eines Servers noch ein Verbindungslink. Sie sehen aus wie https://fokus.example und http://127.0.0.1:4820/pair#…',
  where: 'Woher bekomme ich das?',
  whereAddress:
    'Die Adresse ist die der Seiten deines Servers; wer ihn betreibt, kennt sie. Dort meldest du dich an und bestätigst einen Code, den diese Seite zeigt.',
  whereStart: 'Ein Server, der nur für dich läuft, zeigt bei jedem Start einen Link:',
  whereLink: 'Einen weiteren bekommst du, während er läuft, mit:',
  wherePage:
    'Oder öffne den Link in diesem Browser und drück dort „Diesen Browser verbinden“. Ein Link gilt einmal und eine Stunde lang.',
  notEncrypted:
    'Die Verbindung ist nicht verschlüsselt: Alle in diesem Netz könnten mitlesen, welche Websites du in einer Sitzung besuchst. Mach nur in einem Netz weiter, dem du vertraust.',
  byCode: 'Verbinden mit Code',
  codeTitle: 'Bestätige diesen Code auf deinem Server',
  codeHint: 'Öffne die Seite, melde dich dort an und sag Ja, wenn sie denselben Code zeigt.',
  openPage: 'Seite öffnen',
  copyCode: 'Code kopieren',
  copied: 'Kopiert',
  notCopied: 'Konnte nicht kopiert werden',
  elsewhere: 'Oder auf einem anderen Gerät, wo du den Code eintippst:',
  waiting: 'Warte auf dein Ja.',
  askingAgain: 'Es wird von selbst wieder gefragt.',
  granted: 'Bestätigt. Einen Moment …',
  newCode: 'Neuen Code anzeigen',
  cancel: 'Abbrechen',
  PLACE_WORDS,
  CODE_END_WORDS,
  goodUntilWords: (clock) => `Der Code gilt bis ${clock}.`,
};
