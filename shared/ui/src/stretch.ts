import type { LabelledSegment } from '@locked-in/domain';

/** How a stretch is shown: its label, or why it has none. */
export type StretchKind = 'on' | 'support' | 'off' | 'unknown' | 'private' | 'away' | 'unobserved';

export const STRETCH_KINDS: readonly StretchKind[] = [
  'on',
  'support',
  'off',
  'unknown',
  'private',
  'away',
  'unobserved',
];

export function stretchKindOf({ presence, isPrivate, label }: LabelledSegment): StretchKind {
  if (presence === 'away' || presence === 'unobserved') return presence;
  return isPrivate ? 'private' : label;
}
