import type { Words } from './words.en.ts';

export const german: Words = {
  title: 'Was diesen Browser verlässt',
  lead: 'Jedes Wort der Anfragen, die deine Sitzungen tragen, zum Lesen ausgelegt. Sie gehen an deinen Server und an niemanden sonst.',
  next: 'Wird als Nächstes gesendet',
  nextHint: 'So, wie es in diesem Moment hinausginge.',
  nothingNext: 'Nichts wartet darauf, gesendet zu werden.',
  unpaired: 'Es gibt keinen Server, also verlässt nichts diesen Browser. Das hier würde zuerst gesendet.',
  last: 'Zuletzt gesendet',
  nothingLast: 'Noch wurde nichts gesendet, oder was gesendet wurde, ist hier vergessen worden.',
  underWay: 'Es wurde dem Netz schon übergeben und geht unverändert hinaus, bis der Server antwortet.',
  forgetTitle: 'Vergessen',
  forgetHint:
    'Von den Seiten, die in diesen Minuten zu sehen waren, bleibt nur die Zeit. Auch aus dem, was der Server hat, werden sie entfernt.',
  unreadable: 'Das Journal lässt sich gerade nicht lesen.',
  loading: 'Einen Moment',
  options: 'Optionen',
};
