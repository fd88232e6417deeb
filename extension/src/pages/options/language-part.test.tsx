// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { LanguageChoice } from '../../locale.ts';
import { openPage } from '../../testing/open-page.ts';
import { remember } from '../page-memory.ts';
import { LANGUAGE_HASH, LanguagePart } from './language-part.tsx';

function openPart() {
  const chosen: LanguageChoice[] = [];
  const page = openPage(<LanguagePart choose={async (choice) => void chosen.push(choice)} />);
  return { page, chosen };
}

function choose(value: string): void {
  const select = document.querySelector('select');
  if (select === null) throw new Error('no choice of languages');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('each language is offered in its own words, and the browser’s first', () => {
  const { page } = openPart();
  expect(page.text()).toContain('As the browserEnglishDeutsch');
  expect(page.valueOf('select')).toBe('');
});

test('choosing one is told, and choosing none leaves it to the browser again', async () => {
  const { chosen } = openPart();
  choose('de');
  choose('');
  await vi.waitFor(() => expect(chosen).toEqual(['de', undefined]));
});

test('what was chosen stands there the next time', () => {
  remember('language', 'de');
  expect(openPart().page.valueOf('select')).toBe('de');
});

test('after the page was loaded again in that language, the choice has the focus', async () => {
  location.hash = LANGUAGE_HASH;
  openPart();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('language'));
  location.hash = '';
});
