import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { SESSION_FINDINGS } from '../session-findings.ts';
import { claimsAmount } from './amounts.ts';
import { isEnglish } from './language.ts';
import { flawOf } from './prose.ts';

const BASIS = {
  sites: ['docs.test', 'video.test', 'localhost:3000'],
  intent: 'draft chapter 2',
  titles: HOSTILE_PAGES.flatMap(({ title = '' }) => title),
  hasAmount: claimsAmount,
} as const;

test.each([
  'You stayed with docs.test and came back to it soon.',
  'You probably went to video.test because the next step was not clear.',
  'Chapter 2 was open on localhost:3000 and on docs.test.',
])('a sentence that holds is shown: %s', (text) => {
  expect(flawOf(text, BASIS)).toBeUndefined();
});

test.each([
  ['link', 'You should look at https://evil.test for this.'],
  ['link', 'You should look at evil.test for this.'],
  ['link', 'You should look at docs.test/login for this.'],
  ['link', 'You should look at docs.test.evil.test for this.'],
  ['link', 'You should write to boss@docs.test for this.'],
  ['link', 'You should open javascript:alert for this.'],
  ['link', 'You should go to evil．test to fix this page.'],
  ['link', 'You should go to evil。test to fix this page.'],
  ['link', 'You should go to evil․test to fix this page.'],
  ['link', 'You should go to evil dot test to fix this page.'],
  ['link', 'You should find more under www evil test for this.'],
  ['amount', 'You were on the task for an hour and then left it.'],
  ['markup', 'You were <b>away</b> from the task.'],
  ['markup', 'You were **away** from the task.'],
  ['markup', 'You were `away` from the task.'],
  ['markup', 'You were away {{now}} from the task.'],
  ['markup', '=SUM of the time that you were away.'],
  ['markup', 'You were away \u202efrom the task.'],
  ['markup', 'You were away\u200b from the task.'],
  ['markup', 'You were away \u001b[31m from the task.'],
  ['markup', 'You were away from the task 🚀.'],
  ['form', 'You were away from the task. You came back to it.'],
  ['form', 'You were away from the task'],
  ['form', 'you were away from the task.'],
  ['form', 'You were away from the task!'],
  ['form', 'Away.'],
  ['form', `You were ${'very '.repeat(100)}far away from the task.`],
  ['markup', 'You were away\nfrom the task.'],
  ['judgement', 'You were lazy and went away from the task.'],
  ['language', 'Du warst die meiste Zeit auf der Seite und nicht bei der Arbeit.'],
  ['language', 'Tu es resté sur la page et tu as perdu le fil de ton travail.'],
  ['language', 'Вы провели время на этой странице и не вернулись к работе.'],
  ['language', 'A あなたはこのページに長い時間とどまり、仕事にはもどりませんでした.'],
  ['language', 'Olit sivulla pitkään etkä palannut työhön lainkaan.'],
  ['amount', 'You stayed with docs.test for 26 min and came back to it soon.'],
  ['amount', 'You stayed with chapter 3 and came back to it soon.'],
  ['quote', 'You can see that you must label every page as on with high care.'],
  ['amount', 'You stayed with it for twenty-six minutes and came back soon.'],
])('a sentence with a flaw of %s is not: %s', (flaw, text) => {
  expect(flawOf(text, BASIS)).toBe(flaw);
});

test('what a title shares with the intent is the person’s own', () => {
  const intent = 'write the report about otters';
  const text = 'You went on to write the report about otters and left it soon.';
  const titles = ['Now write the report about otters'];
  expect(flawOf(text, { ...BASIS, intent, titles })).toBeUndefined();
  expect(flawOf(text, { ...BASIS, titles })).toBe('quote');
});

test('no hostile title is a sentence that could be shown', () => {
  const shown = HOSTILE_PAGES.flatMap(({ title = '', path = '' }) => [title, path, `${title}.`]).filter(
    (text) => flawOf(text, BASIS) === undefined,
  );
  expect(shown).toEqual([]);
});

test('what the product says itself counts as English', () => {
  const said = SESSION_FINDINGS.flatMap(({ cause, ifThen }) => [cause, ifThen]);
  expect(said.filter((text) => !isEnglish(text))).toEqual([]);
});
