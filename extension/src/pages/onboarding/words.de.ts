import type { Words } from './words.en.ts';

export const german: Words = {
  tabTitle: 'Willkommen',
  title: 'Sag, was du vorhast. Sieh, was du getan hast.',
  lead: 'Locked In zeichnet deinen Browser während der Sitzungen auf, die du ansagst, und zu keiner anderen Zeit.',
  recordTitle: 'Was aufgezeichnet wird',
  during: 'Während einer Sitzung',
  duringItems: [
    'welche Seite vorn ist, und wie lange',
    'ob du da warst: Eingaben, ein laufendes Video oder keins von beiden',
    'dein Vorhaben, deine Pausen, deine eigene Note und deine Notizen',
  ],
  never: 'Niemals',
  neverItems: [
    'irgendetwas außerhalb einer Sitzung',
    'private Fenster',
    'was du tippst, oder was auf Seiten steht',
    'der Teil einer Adresse nach ? oder #',
  ],
  keep: 'Die Aufzeichnungen gehen an den Server, mit dem du diesen Browser verbindest, und an niemanden sonst. Ohne Server bleiben sie in diesem Browser.',
  consentTitle: 'Dein Wort',
  consentBefore: 'Nichts wird aufgezeichnet, bevor du Ja sagst.',
  consentGiven: 'Du hast Ja gesagt',
  consentUndo:
    'Ohne eine Sitzung, die du startest, wird nichts aufgezeichnet. Was hier liegt, kannst du in den Optionen löschen.',
  privacyTitle: 'Wie viel von einer Seite',
  privacyHint: 'Du kannst das jederzeit ändern; es gilt ab der nächsten Seite, die du öffnest.',
  pairTitle: 'Mit deinem Server verbinden',
  pairHint:
    'Der Server wertet Sitzungen aus und bewahrt deine Berichte auf. Du kannst auch ohne ihn anfangen und später verbinden.',
  confirmTitle: 'Diesen Browser verbinden?',
  confirmHint: 'Eine Seite möchte, dass dieser Browser seine Sitzungen sendet, und zwar an',
  confirmChange: 'Das ersetzt den Server, mit dem er jetzt verbunden ist:',
  confirmYes: 'Diesen Browser verbinden',
  confirmNo: 'Nicht jetzt',
  confirmBroken: 'Eine Seite wollte diesen Browser mit einem unbrauchbaren Link verbinden.',
  pairedTitle: 'Verbunden',
  pairedHint:
    'Öffne Locked In in der Symbolleiste und sag deine erste Sitzung an. Siehst du es dort nicht, schau unter dem Puzzleteil nach und hefte es an.',
  openWeb: 'Deine Woche öffnen',
  revoked:
    'Der Server kennt diesen Browser nicht mehr. Verbinde ihn neu; nichts Aufgezeichnetes geht verloren.',
  loading: 'Einen Moment',
};
