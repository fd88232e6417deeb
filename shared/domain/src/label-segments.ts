import { intentMatcher } from './intent-match.ts';
import type { LabelledSegment, LabelRule, Verdict } from './label.ts';
import { pageKey } from './page-key.ts';
import { personRuleFor } from './person-rules.ts';
import type { Page, Segment } from './segment.ts';

export type LabelBasis = {
  readonly intent: string;
  /** The person's rules, oldest first. */
  readonly rules: readonly LabelRule[];
};

/**
 * Says of every segment how its page relates to the intent, and who said so. First hit wins:
 * the person's rule (this intent and page, this intent and site, page always, site always), then a word of the
 * intent in title, path or site (`support`), then `unknown`. What shows no page is unknown: no page, no verdict.
 */
export function labelSegments(segments: readonly Segment[], basis: LabelBasis): readonly LabelledSegment[] {
  const judge = judgeBy(basis);
  return segments.map((segment) => ({ ...segment, ...(segment.page ? judge(segment.page) : UNKNOWN) }));
}

const UNKNOWN: Verdict = { label: 'unknown', by: 'default' };

function judgeBy({ intent, rules }: LabelBasis): (page: Page) => Verdict {
  const matchesIntent = intentMatcher(intent);
  return oncePerPage((page) => {
    const rule = personRuleFor(page, intent, rules);
    if (rule) return { label: rule.label, by: 'person' };
    return matchesIntent(page) ? { label: 'support', by: 'rule' } : UNKNOWN;
  });
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
