import type { LabelledSegment } from '../label.ts';

/** What every unknown page is taken for: once off, once on. Between the two lies the truth. */
export type Unknowns = 'off' | 'on';

/** active or media: the browser was in front and the person was there. */
export function isHeld({ presence }: LabelledSegment): boolean {
  return presence === 'active' || presence === 'media';
}

/** on or support; private time counts as an unknown page, away and unobserved time as neither on nor off. */
export function isOnTask(unknowns: Unknowns): (segment: LabelledSegment) => boolean {
  return (segment) =>
    isHeld(segment) &&
    (segment.label === 'on' ||
      segment.label === 'support' ||
      (segment.label === 'unknown' && unknowns === 'on'));
}

export function isOff(unknowns: Unknowns): (segment: LabelledSegment) => boolean {
  return (segment) => isHeld(segment) && !isOnTask(unknowns)(segment);
}

/** Held on a page that somebody called off. */
export function isKnownOff(segment: LabelledSegment): boolean {
  return isHeld(segment) && segment.label === 'off';
}
