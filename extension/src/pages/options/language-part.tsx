import { LANGUAGES, type Language } from '@locked-in/ui';
import { type LanguageChoice, readChoice } from '../../locale.ts';
import { recall } from '../page-memory.ts';
import { WORDS } from './words.ts';

/** Keeps what was chosen and loads the page again in that language. */
export type ChooseLanguage = (choice: LanguageChoice) => unknown;

/** Each in its own language: who cannot read this page has to find theirs. */
const NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export function LanguagePart({ choose }: { readonly choose: ChooseLanguage }) {
  return (
    <section class="part">
      <h2>
        <label for="language">{WORDS.language}</label>
      </h2>
      <select
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
