import type { Words } from './privacy-words.en.ts';

export const german: Words = {
  legend: 'Wie viel von einer Seite aufgezeichnet wird',
  levels: {
    site: {
      name: 'Websites',
      hint: 'Am wenigsten. Seiten derselben Website lassen sich nicht unterscheiden.',
      example: 'docs.example.org',
    },
    title: {
      name: 'Websites und Titel',
      hint: 'Titel sagen am besten, wozu eine Seite da war. E-Mail-Adressen, lange Zahlen und Schlüssel werden daraus entfernt.',
      example: 'docs.example.org · „Kapitel 2 – Methoden“',
    },
    path: {
      name: 'Websites, Titel und Pfade',
      hint: 'Am meisten: Jede Seite einer Website steht für sich. Kennungen in Pfaden werden zu „:id“.',
      example: 'docs.example.org/thesis/:id/chapter-2 · „Kapitel 2 – Methoden“',
    },
  },
};
