import type { NeverPreset } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';
import type { Words } from './keeping-words.en.ts';

const count = counterIn('de');

const PRESET_WORDS: Record<NeverPreset, string> = {
  banking: 'Banken',
  health: 'Gesundheit',
  mail: 'E-Mail',
};

export const german: Words = {
  consentTitle: 'Dürfen Sitzungen aufgezeichnet werden?',
  consentLine:
    'Während einer Sitzung, die du ansagst, zeichnet Locked In auf, welche Seite vorn ist und ob du da bist. Zu keiner anderen Zeit.',
  consentAll: 'Was genau',
  consentYes: 'Ja, zeichne meine Sitzungen auf',
  consentHint:
    'Nichts wird aufgezeichnet, bevor du Ja sagst. Was hier liegt, kannst du jederzeit in den Optionen löschen.',
  forget: 'Vergiss die letzten',
  forgetLabel: 'Vergiss die letzten',
  forgetDone: 'Vergessen; auch auf dem Server, sobald er es erfährt.',
  forgetDoneHere: 'Vergessen.',
  keptSend: 'Senden',
  keptStay: 'Erst ab jetzt senden',
  keptHint: 'Aufgezeichnet, bevor dieser Browser verbunden war.',
  keptHere: 'nur in diesem Browser',
  keptSendAnyway: 'Doch senden',
  neverRecord: 'Nie aufzeichnen',
  neverRecordHint: 'Nur dass Zeit verging, nicht wo. Ein Name schließt alles darunter ein.',
  neverTitle: 'Nie Titel',
  neverTitleHint: 'Die Website wird aufgezeichnet, der Titel ihrer Seiten nicht.',
  add: 'Hinzufügen',
  addHint: 'docs.example.org',
  nothingListed: 'Noch keine Website.',
  suggested: 'Vorschläge',
  suggestedNever: 'Nie aufzeichnen, nur dass Zeit verging:',
  keptQuestionWords: (sessions) =>
    count(sessions, { one: 'Hier liegt 1 Sitzung.', other: 'Hier liegen # Sitzungen.' }),
  keptHereWords: (sessions) =>
    `${count(sessions, { one: '1 Sitzung', other: '# Sitzungen' })} nur in diesem Browser`,
  removeWords: (host) => `${host} entfernen`,
  forgetWords: (minutes) => `Vergiss die letzten ${minutes}\u00a0min`,
  PRESET_WORDS,
};
