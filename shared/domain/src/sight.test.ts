import { expect, test } from 'vitest';
import { type Input, mergeSights, type Shown, type Sight, sightToEvents } from './sight.ts';

const active: Input = { kind: 'active' };
const idle: Input = { kind: 'idle', sinceMs: 40_000 };
const locked: Input = { kind: 'locked' };
const left: Sight = { shown: { kind: 'left' }, input: active };

function page(site: string, more: Partial<Extract<Shown, { kind: 'page' }>> = {}): Sight {
  return { shown: { kind: 'page', site, audible: false, hasNavigated: true, ...more }, input: active };
}

function facts(...sights: readonly Sight[]): readonly string[] {
  let seen: Sight | undefined;
  return sights.flatMap((sight) => {
    const said = sightToEvents(seen, sight, 100_000).map((fact) => {
      const { kind, ...rest } = fact;
      return [kind, ...Object.values(rest)].join(' ');
    });
    seen = mergeSights(seen, sight);
    return said;
  });
}

test('the first sight is told whole', () => {
  expect(facts(page('a.test', { title: 'A', path: '/a' }))).toEqual(['page-shown a.test /a A false']);
  expect(facts({ shown: { kind: 'private' }, input: active })).toEqual(['private-shown']);
  expect(facts(left)).toEqual(['browser-left']);
});

test('the same sight again says nothing', () => {
  expect(facts(page('a.test', { title: 'A' }), page('a.test', { title: 'A' }), left, left)).toEqual([
    'page-shown a.test A false',
    'browser-left',
  ]);
});

test('another site, path or sound is another page', () => {
  const sights = [
    page('a.test'),
    page('b.test'),
    page('b.test', { path: '/x' }),
    page('b.test', { path: '/x', audible: true }),
  ];
  expect(facts(...sights)).toEqual([
    'page-shown a.test false',
    'page-shown b.test false',
    'page-shown b.test /x false',
    'page-shown b.test /x true',
  ]);
});

test('a title that changes every second on the same address says nothing', () => {
  const ticks = ['0:01', '0:02', '0:03'].map((title) => page('a.test', { title, hasNavigated: false }));
  expect(facts(page('a.test', { title: '0:00' }), ...ticks)).toEqual(['page-shown a.test 0:00 false']);
});

test('a title that was missing is told when it is there, once', () => {
  const sights = [page('a.test'), page('a.test', { title: 'A' }), page('a.test', { title: 'A' })];
  expect(facts(...sights)).toEqual(['page-shown a.test false', 'page-shown a.test A false']);
});

test('a new address under the same site is told by its title, and not while it loads', () => {
  const sights = [page('a.test', { title: 'One' }), page('a.test'), page('a.test', { title: 'Two' })];
  expect(facts(...sights)).toEqual(['page-shown a.test One false', 'page-shown a.test Two false']);
});

test('going back to the title that was told last says nothing', () => {
  const sights = [page('a.test', { title: 'One' }), page('a.test'), page('a.test', { title: 'One' })];
  expect(facts(...sights)).toEqual(['page-shown a.test One false']);
});

test('a look that cannot tell what is shown leaves what was', () => {
  expect(facts(page('a.test'), { input: active }, page('a.test'))).toEqual(['page-shown a.test false']);
  expect(facts({ input: active }, page('a.test'))).toEqual(['page-shown a.test false']);
});

test('idle is dated back, and coming back is told before what is shown then', () => {
  expect(facts(page('a.test'), { ...page('a.test'), input: idle }, page('b.test'))).toEqual([
    'page-shown a.test false',
    'went-idle 40000',
    'came-back',
    'page-shown b.test false',
  ]);
});

test('idle for longer, or locked while idle, stays away until somebody comes back', () => {
  const sights = [active, idle, { ...idle, sinceMs: 70_000 }, locked, idle, active].map((input) => ({
    ...page('a.test'),
    input,
  }));
  expect(facts(...sights)).toEqual(['page-shown a.test false', 'went-idle 40000', 'locked', 'came-back']);
});

test('being idle at the first sight is not dated back into what nobody saw', () => {
  expect(facts({ ...page('a.test'), input: idle })).toEqual(['page-shown a.test false', 'went-idle 100000']);
  expect(facts({ ...page('a.test'), input: locked })).toEqual(['page-shown a.test false', 'locked']);
});
