import { LANGUAGES, type Language } from '@locked-in/ui';
import { useEffect, useRef } from 'preact/hooks';
import { type LanguageChoice, readChoice } from '../../locale.ts';
import { recall } from '../page-memory.ts';
import { WORDS } from './words.ts';

/** Keeps what was chosen and loads the page again in that language. */
export type ChooseLanguage = (choice: LanguageChoice) => unknown;

/** Each in its own language: who cannot read this page has to find theirs. */
const NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

/** Whoever has just chosen a language goes on from there. */
export const LANGUAGE_HASH = '#language';

export function LanguagePart({ choose }: { readonly choose: ChooseLanguage }) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (location.hash === LANGUAGE_HASH) select.current?.focus();
  }, []);
  return (
    <section class="part">
      <h2>
        <label for="language">{WORDS.language}</label>
      </h2>
      <select
        ref={select}
        id="language"
        class="input language"
        value={readChoice(recall('language')) ?? ''}
        onChange={(event) => void choose(readChoice(event.currentTarget.value))}
      >
        <option value="">{WORDS.languageOfBrowser}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {NAMES[language]}
          </option>
        ))}
      </select>
    </section>
  );
}
