/**
 * What several entries load, in two files instead of twenty: each file is compressed for itself. `everywhere`: the
 * popup, every page and the background. `kept`: what reads the journal and the storage, which the popup does not.
 */
export const SHARED_CHUNKS = [
  {
    name: 'everywhere',
    priority: 2,
    test: oneOf([
      /platform\/(?:browser|ui-language|data-collection)\.ts/,
      /src\/(?:locale|hold-[a-z]+)\.ts/,
      /ui\/src\/(?:locale|plural)\.ts/,
      /domain\/src\/(?:phases|hold|words)\.ts/,
    ]),
  },
  {
    name: 'kept',
    priority: 1,
    test: oneOf([
      /\/idb\//,
      /platform\/(?:settings|stored|database|server|journal-door|tone)\.ts/,
      /background\/(?:send-journal|chunks|pairing-link)\.ts/,
      /contracts\/src\/limits/,
      /domain\/src\/(?:schedule|stream|in-order|privacy\/host-list|calendar\/[a-z-]+)\.ts/,
    ]),
  },
];

function oneOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}
