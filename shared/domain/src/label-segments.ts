import { intentMatcher } from './intent-match.ts';
import type { LabelledSegment, LabelRule, PageVerdict, Verdict } from './label.ts';
import { pageKey } from './page-key.ts';
import { verdictFinder } from './page-verdicts.ts';
import { personRuleFor } from './person-rules.ts';
import type { Page, Segment } from './segment.ts';
import { OWN_SITE } from './sight.ts';

export type LabelBasis = {
  readonly intent: string;
  /** The person's rules, oldest first. */
  readonly rules: readonly LabelRule[];
  /** What a model said of pages for this intent; of two on one page the later one counts. */
  readonly verdicts?: readonly PageVerdict[] | undefined;
};

/**
 * Says of every segment how its page relates to the intent, and who said so. First hit wins: the person's rule for this
 * intent (page, path, site), the person's rule for always (page, path, site), a model's verdict on the page that is no
 * abstention, a word of the intent in title, path or site (`support`), a model's verdict on the whole site, `unknown`.
 * What shows no page is unknown: no page, no verdict; so are our own pages, whatever a model or a word says.
 *
 * A verdict on a site comes after words: a model that may see sites only judged it without these pages, and would
 * otherwise move time that words have placed already, and with it a computed grade out of its interval.
 */
export function labelSegments(segments: readonly Segment[], basis: LabelBasis): readonly LabelledSegment[] {
  const judge = judgeBy(basis);
  return segments.map((segment) => ({ ...segment, ...(segment.page ? judge(segment.page) : UNKNOWN) }));
}

const UNKNOWN: Verdict = { label: 'unknown', by: 'default' };

function judgeBy({ intent, rules, verdicts = [] }: LabelBasis): (page: Page) => Verdict {
  const matchesIntent = intentMatcher(intent);
  const finder = verdictFinder(verdicts);
  const byWords = (page: Page): Verdict | undefined =>
    matchesIntent(page) ? { label: 'support', by: 'rule' } : undefined;
  return oncePerPage((page) => {
    const rule = personRuleFor(page, intent, rules);
    if (rule) return { label: rule.label, by: 'person' };
    if (page.site === OWN_SITE) return UNKNOWN;
    return byModel(finder.ofPage(page)) ?? byWords(page) ?? byModel(finder.ofSite(page)) ?? UNKNOWN;
  });
}

function byModel(said: PageVerdict['label'] | undefined): Verdict | undefined {
  return said === undefined || said === 'unknown' ? undefined : { label: said, by: 'ai' };
}

/** Cutting text into words is slow, and a session comes back to its pages often. */
function oncePerPage(judge: (page: Page) => Verdict): (page: Page) => Verdict {
  const verdicts = new Map<string, Verdict>();
  return (page) => {
    const key = `${pageKey(page)}\n${page.title ?? ''}`;
    const verdict = verdicts.get(key) ?? judge(page);
    verdicts.set(key, verdict);
    return verdict;
  };
}
