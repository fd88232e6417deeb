import type { FormulaId, FormulaText } from './formulas.ts';

/** As `FORMULAS`. */
export const GERMAN_FORMULAS: Record<FormulaId, FormulaText> = {
  quality: {
    name: 'Qualität',
    formula: '50 × Anteil bei der Sache + 30 × Tiefe + 10 × (1 − Anlaufzeit ÷ Länge) + 10 × Abdeckung',
    meaning:
      'Eine Spanne, wenn etwas unbekannt ist: Das untere Ende zählt unbekannte Seiten und nicht gesehene Zeit als abgelenkt, das obere als bei der Sache und gesehen. Bis Maßstab 2 blieb nicht gesehene Zeit außen vor.',
  },
  distraction: {
    name: 'Ablenkung',
    formula: '70 × Anteil abgelenkt + 30 × Tiefe der Ablenkung',
    meaning:
      'Nicht das Gegenteil der Qualität: Zeit, in der du weg warst, erhöht keine von beiden. Das obere Ende zählt unbekannte Seiten und nicht gesehene Zeit als abgelenkt.',
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
  returnTime: {
    name: 'Zurück bei der Arbeit nach',
    formula:
      'Median von: Arbeit für eine Ablenkung verlassen → nächster Lauf von mindestens 5 s bei der Sache oder unterstützend',
    meaning: 'Die Hälfte deiner Rückwege dauerte länger. Pausen zählen nicht.',
  },
  chainLength: {
    name: 'Websites auf dem Rückweg',
    formula:
      'Median der verschiedenen ablenkenden Websites zwischen dem Verlassen der Arbeit und der Rückkehr',
    meaning: 'Wie weit eine Ablenkung zur nächsten geführt hat.',
  },
  drift: {
    name: 'Verlauf',
    formula: 'Anteil bei der Sache im letzten Drittel − Anteil bei der Sache im ersten Drittel',
    meaning: 'Unter 0 war das Ende schlechter als der Anfang. Eine Spanne, wenn Seiten unbekannt sind.',
  },
  adherence: {
    name: 'Gehaltene Pläne',
    formula:
      'gehalten ÷ beurteilt; gehalten: binnen 60 s nach dem Auslöser 5 min bei der Sache, Lücken bis 60 s überbrückt',
    meaning: 'Wie oft die geplante Handlung auf ihren Auslöser folgte. Solche Pläne helfen: d ≈ .65.',
    source: 'Gollwitzer & Sheeran 2006, 10.1016/S0065-2601(06)38002-1',
  },
  doors: {
    name: 'Türen',
    formula:
      'je Ablenkung: die verlassene Seite → die erste ablenkende Website; durch Aufenthalte unter 5 s wird hindurchgesehen',
    meaning: 'Wo Ablenkungen beginnen.',
  },
  halfLife: {
    name: 'Halbwertszeit der Konzentration',
    formula: 'S(t) = Π (1 − abgelenkt ÷ noch dabei); die Zeit, in der S auf die Hälfte fällt',
    meaning:
      'Nach dieser Zeit hatte die Hälfte deiner Sitzungen ihre erste Ablenkung. Sitzungen, die vorher endeten, zählen, solange sie dauerten. Bereich: 90 %, Greenwood, log(−log).',
    source: 'Kaplan & Meier 1958, 10.1080/01621459.1958.10501452',
  },
  calibration: {
    name: 'Kalibrierung',
    formula: 'Mittel von eigen − errechnet und von Vorhersage − errechnet über die letzten 20 Sitzungen',
    meaning:
      'Über 0 hast du mehr gesagt, als aufgezeichnet wurde. Der absolute Fehler ist der mittlere Abstand; errechnet ist die Mitte der Spanne.',
    source: 'Parry et al. 2021, 10.1038/s41562-021-01117-5',
  },
  rankCorrelation: {
    name: 'Rangkorrelation',
    formula: 'Spearmans ρ von dem, was du sagtest, und dem Errechneten, letzte 20 Sitzungen',
    meaning: '1: du ordnest deine Sitzungen wie die Aufzeichnung. 0: kein Zusammenhang.',
  },
  brier: {
    name: 'Brier-Wert',
    formula: 'Mittel von (Vorhersage ÷ 100 − gut)²; gut = 1, wo die errechnete Qualität ≥ 60 ist, sonst 0',
    meaning: 'Wie gut deine Vorhersagen waren: 0 ist vollkommen, 0,25 bekommt, wer immer 50 sagt.',
    source: 'Brier 1950, 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2',
  },
  trialEffect: {
    name: 'Wirkung',
    formula: 'mittlere Qualität damit − mittlere Qualität ohne, über benotete Sitzungen, je mindestens 6',
    meaning:
      'Bereich: 90 % Bootstrap, 2 000 Ziehungen, bei wenigen Sitzungen geweitet. p: Anteil von 2 000 zufälligen Verteilungen der Sitzungen mit mindestens so großem Unterschied.',
    source: 'Hesterberg 2015, 10.1080/00031305.2015.1089789',
  },
  goal: {
    name: 'Ziel',
    formula: 'gehaltene Zeit, Zeit bei der Sache oder Sitzungen der Woche dafür ÷ Wochenziel',
    meaning:
      'Eine Sitzung zählt in der Woche, in der sie begann. Eine versiegelte sagt nur, wie lange gehalten wurde: bei der Sache kann alles davon sein oder nichts.',
  },
  streak: {
    name: 'Serie',
    formula: 'Tage mit angekündigter und benoteter Sitzung seit dem letzten ohne',
    meaning:
      'Wie die Sitzung lief, spielt keine Rolle. Ruhetage und entschuldigte Tage unterbrechen nichts und zählen nicht; der heutige Tag unterbricht nichts, solange er dauert.',
  },
  aiAccuracy: {
    name: 'Treffer der KI-Einstufungen',
    formula: 'bestätigte KI-Einstufungen ÷ von dir berichtigte oder bestätigte KI-Einstufungen',
    meaning: 'Mit 95-%-Bereich nach Wilson. Über das, was du nicht angesehen hast, sagt es nichts.',
    source: 'Wilson 1927, 10.1080/01621459.1927.10502953',
  },
};
