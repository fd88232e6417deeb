import type { LabelRule } from './label.ts';
import type { Page } from './segment.ts';
import { foldCase } from './words.ts';

/**
 * The person's rule that holds for a page: this intent before always, this very page before its site,
 * the nearer site before the wider one, the later rule before the earlier.
 */
export function personRuleFor(
  page: Page,
  intent: string,
  rules: readonly LabelRule[],
): LabelRule | undefined {
  return rules
    .filter((rule) => isForIntent(rule, intent) && isForPage(rule, page))
    .toReversed()
    .toSorted((a, b) => rankOf(b) - rankOf(a) || b.site.length - a.site.length)[0];
}

function rankOf(rule: LabelRule): number {
  return (rule.intent === undefined ? 0 : 2) + (rule.path === undefined ? 0 : 1);
}

function isForIntent({ intent: ruled }: LabelRule, intent: string): boolean {
  return ruled === undefined || sameWords(ruled) === sameWords(intent);
}

/** A path names one page of one host; without a path the host and its subdomains are meant. */
function isForPage(rule: LabelRule, { site, path }: Page): boolean {
  const [ruled, shown] = [rule.site.toLowerCase(), site.toLowerCase()];
  if (rule.path !== undefined) return shown === ruled && rule.path === path;
  return shown === ruled || shown.endsWith(`.${ruled}`);
}

function sameWords(intent: string): string {
  return foldCase(intent).trim().replaceAll(/\s+/g, ' ');
}
