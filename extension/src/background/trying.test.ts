import { expect, test } from 'vitest';
import {
  arm,
  declaredIn,
  disarm,
  heard,
  NOTHING_TRIED,
  setOn,
  type Trying,
  toArmed,
  toPlans,
  withoutServer,
  withoutSite,
} from './trying.ts';

const PHONE = { solutionId: 'phone', cue: '', action: 'phone away' };
const FIRST = { solutionId: 'first', cue: 'I press start', action: 'write down the first step' };
const idsOf = (trying: Trying) => toArmed(trying).map(({ solutionId }) => solutionId);
const told = (sessions: readonly string[]) => (id: string) => sessions.includes(id);

test('what is armed here is tried without a server', () => {
  const trying = arm(arm(NOTHING_TRIED, PHONE), FIRST);
  expect(toArmed(trying)).toEqual([PHONE, FIRST]);
  expect(idsOf(disarm(trying, 'phone'))).toEqual(['first']);
  expect(idsOf(arm(trying, PHONE))).toEqual(['first', 'phone']);
});

test('a plan that is off stays listed and is not tried', () => {
  const trying = setOn(arm(NOTHING_TRIED, PHONE), 'phone', false);
  expect(toArmed(trying)).toEqual([]);
  expect(toPlans(trying)).toEqual([{ ...PHONE, isOff: true }]);
  expect(idsOf(setOn(trying, 'phone', true))).toEqual(['phone']);
  expect(idsOf(arm(trying, PHONE))).toEqual(['phone']);
});

test('what the server has armed joins what is armed here, each once and in its words', () => {
  const edited = { ...PHONE, action: 'phone in the other room' };
  const trying = heard(arm(NOTHING_TRIED, PHONE), { armed: [edited, FIRST], isTold: told([]) });
  expect(toArmed(trying)).toEqual([edited, FIRST]);
});

test('what is armed here stays until the server has heard of it, and rests when it rests there', () => {
  const sent = declaredIn(arm(NOTHING_TRIED, PHONE), { sessionId: 's1', armed: [PHONE] });
  const early = heard(sent, { armed: [], isTold: told([]) });
  expect(idsOf(early)).toEqual(['phone']);
  expect(idsOf(heard(early, { armed: [], isTold: told(['s1']) }))).toEqual([]);
});

test('what the server has armed is left out here when the person says so here', () => {
  const trying = heard(NOTHING_TRIED, { armed: [FIRST], isTold: told([]) });
  expect(toArmed(disarm(trying, 'first'))).toEqual([]);
  const rested = heard(disarm(trying, 'first'), { armed: [], isTold: told([]) });
  expect(rested.off).toEqual([]);
});

test('what the session did not try stays to be told', () => {
  const trying = declaredIn(arm(NOTHING_TRIED, PHONE), { sessionId: 's1', armed: [FIRST] });
  expect(idsOf(heard(trying, { armed: [], isTold: told(['s1']) }))).toEqual(['phone']);
});

test('a plan that waits for a site goes with the site', () => {
  const onNews = { ...FIRST, trigger: { kind: 'site', site: 'www.news.test' } } as const;
  expect(idsOf(withoutSite(arm(arm(NOTHING_TRIED, PHONE), onNews), 'news.test'))).toEqual(['phone']);
});

test('what a server has armed is not tried without it, and the next server hears of what was armed here', () => {
  const sent = declaredIn(arm(NOTHING_TRIED, PHONE), { sessionId: 's1', armed: [PHONE] });
  const left = withoutServer(setOn(heard(sent, { armed: [FIRST], isTold: told([]) }), 'first', false));
  expect(toPlans(left)).toEqual([PHONE]);
  expect(left.off).toEqual([]);
  expect(idsOf(heard(left, { armed: [], isTold: told(['s1']) }))).toEqual(['phone']);
});

test('a declaration is bounded', () => {
  const armed = Array.from({ length: 40 }, (_, index) => ({ ...PHONE, solutionId: `${index}` }));
  expect(toArmed(heard(NOTHING_TRIED, { armed, isTold: told([]) }))).toHaveLength(16);
});
