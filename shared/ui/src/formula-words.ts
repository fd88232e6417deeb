import { GERMAN_FORMULAS } from './formulas.de.ts';
import { FORMULAS, type FormulaId, type FormulaText } from './formulas.ts';
import { inLanguage } from './locale.ts';

export function formulaIn(locale: string, of: FormulaId): FormulaText {
  return inLanguage<Record<FormulaId, FormulaText>>(locale, { en: FORMULAS, de: GERMAN_FORMULAS })[of];
}

export function howComputedIn(locale: string): string {
  return inLanguage(locale, { en: 'How this is computed', de: 'So wird das errechnet' });
}
