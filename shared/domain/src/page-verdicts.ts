import type { LabelledSegment, PageVerdict } from './label.ts';
import { isHeld } from './measure/standing.ts';
import { sumMs } from './measure/totals.ts';
import type { Page } from './segment.ts';
import { OWN_SITE } from './sight.ts';

/** A page nobody has said anything of, with the time it was held, in milliseconds. */
export type UnjudgedPage = { readonly page: Page; readonly heldMs: number };

/**
 * The distinct pages that nobody has said anything of, longest held first; not our own. Two paths are two pages; where no path is
 * known two titles are. A page is named by the title it had longest.
 */
export function pagesToJudge(segments: readonly LabelledSegment[]): readonly UnjudgedPage[] {
  const unjudged = segments.flatMap((segment) =>
    segment.page &&
    segment.page.site !== OWN_SITE &&
    isHeld(segment) &&
    segment.label === 'unknown' &&
    segment.by === 'default'
      ? [{ ...segment, page: segment.page }]
      : [],
  );
  return [...Map.groupBy(unjudged, ({ page }) => identityOf(page))]
    .map(([identity, stays]) => ({ identity, page: nameOf(stays), heldMs: sumMs(stays) }))
    .toSorted((a, b) => b.heldMs - a.heldMs || (a.identity < b.identity ? -1 : 1))
    .map(({ page, heldMs }) => ({ page, heldMs }));
}

export type VerdictFinder = {
  /** What was said of the page itself: of its path, or of its title where it has no path. */
  readonly ofPage: (page: Page) => PageVerdict['label'] | undefined;
  /** What was said of its site as a whole. */
  readonly ofSite: (page: Page) => PageVerdict['label'] | undefined;
};

export function verdictFinder(verdicts: readonly PageVerdict[]): VerdictFinder {
  const labels = new Map(verdicts.map(({ page, label }) => [identityOf(page), label]));
  return {
    ofPage: (page) => labels.get(identityOf(page)),
    ofSite: ({ site }) => labels.get(identityOf({ site })),
  };
}

function identityOf({ site, path, title }: Page): string {
  if (path !== undefined) return `${site}\npath ${path}`;
  return title ? `${site}\ntitle ${title}` : site;
}

type Stay = { readonly page: Page; readonly startMs: number; readonly endMs: number };

function nameOf(stays: readonly Stay[]): Page {
  const byTitle = [...Map.groupBy(stays, ({ page }) => page.title ?? '').values()];
  const titled = byTitle.filter(([stay]) => stay?.page.title);
  const [longest] = (titled.length > 0 ? titled : byTitle).toSorted((a, b) => sumMs(b) - sumMs(a));
  return longest?.[0]?.page ?? { site: '' };
}
