import { expect, test } from 'vitest';
import { hideSites } from './hide-sites.ts';

const SITES = ['youtube.com', 'news.bbc.co.uk', 'www.example.test', 'x.com'];

test.each([
  ['If youtube.com comes up, close it', 'If … comes up, close it'],
  ['If YouTube comes up, close it', 'If … comes up, close it'],
  ['Read the BBC only after lunch', 'Read the … only after lunch'],
  ['When https://mail.test/inbox?a=b opens', 'When … opens'],
  ['docs.test/secret/plan first', '… first'],
  ['Write at localhost.localdomain:8080/a first', 'Write at … first'],
  ['Put the phone away. Then begin.', 'Put the phone away. Then begin.'],
  ['youtuber is no site', 'youtuber is no site'],
  ['', ''],
])('"%s" is told as "%s"', (text, told) => {
  expect(hideSites(text, SITES)).toBe(told);
});
