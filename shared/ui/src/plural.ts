/** What a language needs to count: `other` for whatever has no form of its own. */
export type PluralForms = { readonly other: string } & Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

/**
 * Counts in a language: `const count = counterIn('en'); count(1, { one: '# event', other: '# events' })`.
 * `#` becomes the number as the language writes it.
 */
export function counterIn(locale: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', digits.format(count));
}
