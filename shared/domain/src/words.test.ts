import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

function words(text: string): readonly string[] {
  return [...wordsOf(text)];
}

test('words have at least three letters and no numbers alone', () => {
  expect(words('Draft ch 2 of my PhD thesis, 2026-11')).toEqual(['draft', 'phd', 'thesis']);
});

test('stop-words of English and German carry no meaning', () => {
  expect(words('the book and the film')).toEqual(['book', 'film']);
  expect(words('Der Antrag für die Förderung')).toEqual(['antrag', 'förderung']);
});

test('case, width and composition make no difference', () => {
  expect(words('STRASSE Straße ＳＴＲＡＳＳＥ')).toEqual(['strasse']);
  expect(words('Ο Οδυσσέας ΟΔΥΣΣΈΑΣ')).toHaveLength(1);
  expect(words('cafe\u0301 caf\u00e9')).toEqual(['caf\u00e9']);
});

test('addresses fall into their words', () => {
  expect(words('/docs/thesis_draft-v2/Kapitel%20')).toEqual(['docs', 'thesis', 'draft', 'kapitel']);
});

test('Chinese and Japanese words have two characters', () => {
  expect(words('写论文')).toContain('论文');
  expect(words('論文を書く')).toContain('論文');
  expect(words('我')).toEqual([]);
});

test('words of two scripts written together are two words', () => {
  expect(words('PostgreSQL入門')).toEqual(['postgresql', '入門']);
});

test('other scripts are words too', () => {
  expect(words('Написать диссертацию')).toEqual(['написать', 'диссертацию']);
  expect(words('논문 쓰기')).toEqual(['논문', '쓰기']);
  expect(words('คำนำ')).toHaveLength(1);
});

test('no words, no set', () => {
  expect(words('')).toEqual([]);
  expect(words('— 12:30 …')).toEqual([]);
});
