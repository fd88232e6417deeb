import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_LOCALE } from './locale.ts';

/** The locale of everything below it. */
export const LocaleContext = createContext(DEFAULT_LOCALE);

export function useLocale(): string {
  return useContext(LocaleContext);
}
