import type { HeldBy } from '@locked-in/domain';
import { counterIn } from '@locked-in/ui';
import type { Released } from '../../hold-messages.ts';
import type { Words } from './words.en.ts';

const count = counterIn('de');

const WHY_RELEASED: Record<Released, string> = {
  ended: 'Die Sitzung ist vorbei, also ist nichts mehr gesperrt.',
  paused: 'Die Sitzung macht Pause, und in einer Pause ist nichts gesperrt.',
  'let-through': 'Diese Website ist gerade nicht gesperrt.',
};

const WHY_HELD: Record<HeldBy, string> = {
  block: 'steht auf der Sperrliste dieser Sitzung.',
  'allow-list': 'steht nicht auf der Liste der erlaubten Websites dieser Sitzung.',
};

export const german: Words = {
  tabTitle: 'Gesperrt',
  setOut: 'Dein Vorhaben',
  noIntent: 'Bleib bei einer Sache',
  newTab: 'Lieber einen neuen Tab öffnen',
  elsewhere: 'Wenn du trotzdem hinwillst',
  wait: '20 Sekunden warten',
  waiting: 'Bleib auf dieser Seite. Wer sie verlässt, wartet von vorn.',
  cancel: 'Doch nicht',
  override: 'Mit Begründung öffnen',
  reason: 'Warum jetzt?',
  reasonHint: 'Die Vorlesung gibt es nur dort',
  reasonNote: 'Die Begründung bleibt bei der Sitzung und erscheint auf ihrer Zeitleiste.',
  minutes: 'Wie lange?',
  unknown: 'Hier ist nichts gesperrt',
  unknownHint:
    'Die Adresse, zu der du wolltest, steht nur im Arbeitsspeicher; nach einem Neustart des Browsers oder der Erweiterung ist sie weg. Keine Website bleibt gesperrt.',
  goBack: 'Zurück',
  unreachable: 'Die Erweiterung startet gerade neu. Versuch es gleich noch einmal.',
  loading: 'Einen Moment',
  whyHeldWords: (by) => WHY_HELD[by],
  releasedWords: (why) => WHY_RELEASED[why],
  leftWords: (left) => `Noch ${left}`,
  backWords: (site) => `Zurück zu ${site}`,
  goOnWords: (site) => `Weiter zu ${site}`,
  waitedWords: (minutes) => `Für ${count(minutes, { one: '1\u00a0Minute', other: '#\u00a0Minuten' })} öffnen`,
  minutesWords: (minutes) => `${minutes}\u00a0min`,
  secondsWords: (seconds) => count(seconds, { one: '1 Sekunde', other: '# Sekunden' }),
};
