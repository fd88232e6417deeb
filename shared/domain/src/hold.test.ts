import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Hold,
  type HoldMode,
  heldBy,
  holdPresets,
  isWithin,
  loosenHold,
  MOST_SITES,
  NO_HOLD,
  nextExpiry,
  overrideSite,
  tightenHold,
  toSites,
} from './hold.ts';

const block = (...sites: string[]): Hold => ({ mode: 'block', sites, overrides: [] });
const allow = (...sites: string[]): Hold => ({ mode: 'allow', sites, overrides: [] });

test.each([
  ['video.test', 'video.test', true],
  ['m.video.test', 'video.test', true],
  ['a.b.video.test', 'video.test', true],
  ['video.test', 'm.video.test', false],
  ['myvideo.test', 'video.test', false],
  ['video.test.evil.test', 'video.test', false],
  ['video.test', 'test', false],
  ['localhost', 'localhost', true],
  ['app.localhost', 'localhost', false],
  ['127.0.0.1', '127.0.0.1', true],
  ['10.0.0.1', '0.0.1', false],
  ['[::1]', '[::1]', true],
  ['video.test', '', false],
])('%s lies within %s: %s', (host, site, expected) => {
  expect(isWithin(host, site)).toBe(expected);
});

test.each<[string, Hold, string, ReturnType<typeof heldBy>]>([
  ['nothing is held without a plan', NO_HOLD, 'video.test', undefined],
  ['a block list holds what is on it', block('video.test'), 'www.video.test', 'block'],
  ['a block list lets the rest through', block('video.test'), 'docs.test', undefined],
  ['an allow list lets through what is on it', allow('docs.test'), 'www.docs.test', undefined],
  ['an allow list holds the rest', allow('docs.test'), 'video.test', 'allow-list'],
  ['an empty block list holds nothing', block(), 'video.test', undefined],
  ['an empty allow list holds everything', allow(), 'video.test', 'allow-list'],
])('%s', (_, hold, host, expected) => {
  expect(heldBy(hold, host, 0)).toBe(expected);
});

test('an override lets its site through until its minute is over, and no other site', () => {
  const hold = overrideSite(block('video.test', 'news.test'), { site: 'video.test', untilMs: 100 }, 0);
  expect(heldBy(hold, 'm.video.test', 99)).toBeUndefined();
  expect(heldBy(hold, 'm.video.test', 100)).toBe('block');
  expect(heldBy(hold, 'news.test', 0)).toBe('block');
  expect(nextExpiry(hold, 99)).toBe(100);
  expect(nextExpiry(hold, 100)).toBeUndefined();
});

test('a second override of a site replaces the first', () => {
  const once = overrideSite(block('video.test'), { site: 'video.test', untilMs: 100 }, 0);
  const twice = overrideSite(once, { site: 'video.test', untilMs: 50 }, 10);
  expect(twice.overrides).toEqual([{ site: 'video.test', untilMs: 50 }]);
});

test('holding a site in a session without a plan begins a block list', () => {
  expect(tightenHold(NO_HOLD, 'video.test')).toEqual(block('video.test'));
});

test('holding a site that is on the allow list takes it off', () => {
  expect(tightenHold(allow('docs.test', 'wiki.test'), 'wiki.test')).toEqual(allow('docs.test'));
});

test('holding a site ends the override it had', () => {
  const hold = overrideSite(block('video.test'), { site: 'video.test', untilMs: 100 }, 0);
  expect(heldBy(tightenHold(hold, 'video.test'), 'video.test', 0)).toBe('block');
});

test('a site below another one is not listed twice', () => {
  expect(toSites(['m.video.test', 'video.test', 'a.test', 'video.test', ''])).toEqual([
    'a.test',
    'video.test',
  ]);
});

test('a list has an end', () => {
  expect(toSites(Array.from({ length: 999 }, (_, index) => `${index}.test`))).toHaveLength(MOST_SITES);
});

test('what the last sessions with the same intent held is offered, each plan once and newest first', () => {
  const past = [
    { intent: 'Mail', ...block('news.test') },
    { intent: ' draft  CHAPTER 2', ...allow('docs.test') },
    { intent: 'Draft chapter 2', ...allow('docs.test') },
    { intent: 'draft chapter 2', ...block('video.test') },
    { intent: 'draft chapter 2', ...NO_HOLD },
  ];
  expect(holdPresets('Draft chapter 2', past)).toEqual([
    { mode: 'allow', sites: ['docs.test'] },
    { mode: 'block', sites: ['video.test'] },
  ]);
});

test('for a new intent the last plan is offered', () => {
  const past = [
    { intent: 'Mail', ...block('news.test') },
    { intent: 'Tax', ...block('video.test') },
  ];
  expect(holdPresets('Something new', past)).toEqual([{ mode: 'block', sites: ['news.test'] }]);
  expect(holdPresets('', [])).toEqual([]);
});

const hosts = fc
  .array(fc.constantFrom('a', 'b', 'video', 'docs', 'test', 'co'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('.'));
const holds: fc.Arbitrary<Hold> = fc.record({
  mode: fc.constantFrom<HoldMode>('off', 'block', 'allow'),
  sites: fc.array(hosts, { maxLength: 5 }).map(toSites),
  overrides: fc.array(fc.record({ site: hosts, untilMs: fc.nat(20) }), { maxLength: 3 }),
});

test('tightening never lets anything through, and holds the site', () => {
  fc.assert(
    fc.property(holds, hosts, hosts, fc.nat(20), (hold, site, host, nowMs) => {
      const tighter = tightenHold(hold, site);
      expect(heldBy(tighter, site, nowMs)).toBeDefined();
      if (hold.mode !== 'off' && heldBy(hold, host, nowMs))
        expect(heldBy(tighter, host, nowMs)).toBeDefined();
    }),
  );
});

test('loosening never holds more, and lets the site through', () => {
  fc.assert(
    fc.property(holds, hosts, hosts, fc.nat(20), (hold, site, host, nowMs) => {
      const looser = loosenHold(hold, site);
      expect(heldBy(looser, site, nowMs)).toBeUndefined();
      if (heldBy(looser, host, nowMs)) expect(heldBy(hold, host, nowMs)).toBeDefined();
    }),
  );
});

test('an override changes nothing once it is over', () => {
  fc.assert(
    fc.property(holds, hosts, hosts, fc.nat(20), (hold, site, host, untilMs) => {
      const fresh = { ...hold, overrides: [] };
      const overridden = overrideSite(fresh, { site, untilMs }, 0);
      expect(heldBy(overridden, host, untilMs)).toBe(heldBy(fresh, host, untilMs));
    }),
  );
});

test('what lies below a held host of a block list is held as well', () => {
  fc.assert(
    fc.property(holds, hosts, (hold, host) => {
      fc.pre(hold.mode === 'block' && hold.overrides.length === 0 && host.includes('.'));
      if (heldBy(hold, host, 0)) expect(heldBy(hold, `m.${host}`, 0)).toBe('block');
    }),
  );
});
