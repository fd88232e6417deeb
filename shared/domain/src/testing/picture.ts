import type { Segment } from '../segment.ts';
import { onClock } from './clock.ts';

/** Segments as lines that can be read and compared: `09:00–09:20 active docs.test/ch2 "Chapter 2"`. */
export function picture(segments: readonly Segment[]): readonly string[] {
  return segments.map(toLine);
}

function toLine({ startMs, endMs, presence, page, isPrivate }: Segment): string {
  const words = [
    `${onClock(startMs)}–${onClock(endMs)}`,
    presence,
    isPrivate && 'private',
    page && `${page.site}${page.path ?? ''}`,
    page?.title && `"${page.title}"`,
  ];
  return words.filter((word) => word).join(' ');
}
