import type { Page, Segment } from './segment.ts';

export type Label = 'on' | 'support' | 'off' | 'unknown';
export type LabelAuthor = 'rule' | 'person' | 'ai' | 'default';

/** A page's relation to the intent, with who said so. */
export type Verdict = { readonly label: Label; readonly by: LabelAuthor };

/** `page`: this path, or this title where no path is known · `path`: it and everything below it · `site`: the host and its subdomains. */
export type LabelReach = 'page' | 'path' | 'site';

/** One rule or correction of the person: for one page, path or site, for one intent or for every intent. */
export type LabelRule = {
  readonly site: string;
  readonly path?: string | undefined;
  readonly title?: string | undefined;
  /** Absent: `page` where a path or title is named, else `site`. */
  readonly reach?: LabelReach | undefined;
  /** The intent it holds for, as the person wrote it; absent = always. */
  readonly intent?: string | undefined;
  readonly label: Label;
};

/**
 * What a model said of a page for this session's intent; `unknown`: it abstained. It holds for that path, for that title
 * where it names no path, and for every page of the site where it names neither.
 */
export type PageVerdict = { readonly page: Page; readonly label: Label };

export type LabelledSegment = Segment & Verdict;
