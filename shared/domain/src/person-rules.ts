import { foldCase } from './fold-case.ts';
import type { LabelReach, LabelRule } from './label.ts';
import type { Page } from './segment.ts';

/**
 * The person's rule that holds for a page: this intent before always, this very page before its path before its site,
 * the nearer path or site before the wider one, the later rule before the earlier.
 */
export function personRuleFor(
  page: Page,
  intent: string,
  rules: readonly LabelRule[],
): LabelRule | undefined {
  return rules
    .filter((rule) => isForIntent(rule, intent) && isForPage(rule, page))
    .toReversed()
    .toSorted((a, b) => rankOf(b) - rankOf(a) || nearnessOf(b) - nearnessOf(a))[0];
}

/** How far a rule reaches; what was said before there was a choice meant the page it named, or the whole site. */
export function reachOf({ reach, path, title }: LabelRule): LabelReach {
  return reach ?? (path === undefined && title === undefined ? 'site' : 'page');
}

const NEARER: Readonly<Record<LabelReach, number>> = { site: 0, path: 1, page: 2 };

function rankOf(rule: LabelRule): number {
  return (rule.intent === undefined ? 0 : 3) + NEARER[reachOf(rule)];
}

/** Of rules with one reach that hold for one page, the one that says more is the nearer. */
function nearnessOf({ site, path = '', title }: LabelRule): number {
  return site.length + path.length + (title === undefined ? 0 : 1);
}

function isForIntent({ intent: ruled }: LabelRule, intent: string): boolean {
  return ruled === undefined || sameWords(ruled) === sameWords(intent);
}

function isForPage(rule: LabelRule, page: Page): boolean {
  const [ruled, shown] = [rule.site.toLowerCase(), page.site.toLowerCase()];
  const reach = reachOf(rule);
  if (reach === 'site') return shown === ruled || shown.endsWith(`.${ruled}`);
  if (shown !== ruled) return false;
  return reach === 'path' ? isBelow(page.path, rule.path) : isSamePage(page, rule);
}

/** `/thesis` reaches `/thesis` and `/thesis/2`, never `/thesis-old`. */
function isBelow(path: string | undefined, top: string | undefined): boolean {
  if (path === undefined || top === undefined) return path === top;
  return path === top || path.startsWith(top.endsWith('/') ? top : `${top}/`);
}

/** A title names a page only where no path does: where there is one, titles change and the page stays. */
function isSamePage(page: Page, { path, title }: LabelRule): boolean {
  if (path !== undefined || page.path !== undefined) return page.path === path;
  return title === undefined || page.title === title;
}

function sameWords(intent: string): string {
  return foldCase(intent).trim().replaceAll(/\s+/g, ' ');
}
