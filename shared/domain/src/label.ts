import type { Segment } from './segment.ts';

export type Label = 'on' | 'support' | 'off' | 'unknown';
export type LabelAuthor = 'rule' | 'person' | 'ai' | 'default';

/** A page's relation to the intent, with who said so. */
export type Verdict = { readonly label: Label; readonly by: LabelAuthor };

/** One rule or correction of the person: for one site or page, for one intent or for every intent. */
export type LabelRule = {
  readonly site: string;
  readonly path?: string | undefined;
  /** The intent it holds for, as the person wrote it; absent = always. */
  readonly intent?: string | undefined;
  readonly label: Label;
};

export type LabelledSegment = Segment & Verdict;
