import { directionOf, LocaleContext, languageOf } from '@locked-in/ui';
import { type ComponentChild, render } from 'preact';
import { keepFocus } from './keep-focus.ts';
import { LOCALE } from './language.ts';

/** Puts a page into its document, in the language of this page. `title` stands before the product's name. */
export function renderPage(page: ComponentChild, title?: string): void {
  const { documentElement } = document;
  documentElement.dir = directionOf(LOCALE);
  documentElement.lang = documentElement.dir === 'rtl' ? languageOf(LOCALE) : LOCALE;
  if (title !== undefined) document.title = `${title} · Locked In`;
  const root = document.getElementById('root');
  if (root === null) return;
  render(<LocaleContext.Provider value={LOCALE}>{page}</LocaleContext.Provider>, root);
  keepFocus(root);
}
