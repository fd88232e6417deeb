import type { FormulaId, FormulaText } from './formulas.ts';

/** As `FORMULAS`. */
export const GERMAN_FORMULAS: Record<FormulaId, FormulaText> = {
  quality: {
    name: 'Qualität',
    formula: '50 × Anteil bei der Sache + 30 × Tiefe + 10 × (1 − Anlaufzeit ÷ Länge) + 10 × Abdeckung',
    meaning:
      'Eine Spanne, wenn Seiten unbekannt sind: Das untere Ende zählt sie alle als abgelenkt, das obere als bei der Sache.',
  },
  distraction: {
    name: 'Ablenkung',
    formula: '70 × Anteil abgelenkt + 30 × Tiefe der Ablenkung',
    meaning:
      'Nicht das Gegenteil der Qualität: Zeit, in der du weg oder nicht zu sehen warst, erhöht keine von beiden.',
  },
  gap: {
    name: 'Abstand',
    formula: 'eigene Note − nächstes Ende der errechneten Spanne',
    meaning: 'Eigenes Urteil und Aufzeichnungen stimmen nur mäßig überein, darum stehen beide da.',
    source: 'Parry et al. 2021, 10.1038/s41562-021-01117-5',
  },
  coverage: {
    name: 'Abdeckung',
    formula: '(aktiv + Wiedergabe + weg) ÷ Länge ohne Pausen',
    meaning: 'Wie viel der Sitzung der Browser sehen konnte. Unter 60 % gibt es keine Note.',
  },
  declared: {
    name: 'Angesagte Zeit',
    formula: 'Ende − Anfang − Pausen',
    meaning: 'Wie lang die Sitzung war.',
  },
  held: {
    name: 'Gehaltene Zeit',
    formula: 'aktiv + Wiedergabe',
    meaning: 'Der Browser war vorn und du warst da; eine laufende Vorlesung zählt mit.',
  },
  onTask: {
    name: 'Zeit bei der Sache',
    formula: 'bei der Sache + unterstützend',
    meaning: 'Eine Spanne, wenn Seiten unbekannt sind.',
  },
  onTaskShare: {
    name: 'Anteil bei der Sache',
    formula: '(bei der Sache + unterstützend) ÷ gehaltene Zeit',
    meaning: 'Wie viel der Zeit, in der du da warst, dem Vorhaben diente.',
  },
  switches: {
    name: 'Wechsel je Stunde',
    formula: 'Seitenwechsel ÷ gesehene Stunden, Aufenthalte unter 5 s gehen im Nachbarn auf',
    meaning: 'Nie Teil einer Note.',
  },
  dwell: {
    name: 'Verweilen auf einer Website',
    formula: 'Median der Aufenthalte auf einer Website, solche unter 5 s gehen im Nachbarn auf',
    meaning:
      'Die Hälfte deiner Aufenthalte war kürzer. An Bildschirmen bei der Arbeit wurde ein Median von 40 s gemessen.',
    source: 'Mark et al. 2016, 10.1145/2858036.2858202',
  },
  longestStretch: {
    name: 'Längster Abschnitt',
    formula: 'längster Lauf bei der Sache oder unterstützend, Ablenkungen bis 60 s überbrückt',
    meaning: 'Dein längstes Stück Arbeit am Stück.',
  },
  depth: {
    name: 'Tiefe',
    formula: 'Σ Länge × min(Länge, c) ÷ (c × Sitzung), über die Abschnitte bei der Sache; c = 25 min',
    meaning: 'Belohnt lange Abschnitte; c ist die Länge der Sitzung, wenn die kürzer ist.',
  },
  distractions: {
    name: 'Ablenkungen',
    formula: 'abgelenkte Läufe von mindestens 5 s',
    meaning: 'Wird gezeigt, aber ihre Zahl nie benotet. Kurze dauern unter 5 min.',
  },
  fragmentation: {
    name: 'Effektive Websites',
    formula: 'e^H, H = −Σ pᵢ ln pᵢ über die Zeitanteile der Websites',
    meaning: 'Auf wie viele Websites sich deine Zeit wirklich verteilt hat.',
  },
  startLatency: {
    name: 'Anlaufzeit',
    formula: 'Start → erster Lauf von mindestens 60 s bei der Sache oder unterstützend',
    meaning: 'Wie lange es gedauert hat, in Gang zu kommen.',
  },
  onset: {
    name: 'Erste Ablenkung nach',
    formula: 'Start → erster abgelenkter Lauf von mindestens 5 s',
    meaning: 'Wie lange der Anfang gehalten hat.',
  },
};
