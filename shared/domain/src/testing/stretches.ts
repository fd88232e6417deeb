import type { Label, LabelAuthor, LabelledSegment } from '../label.ts';
import { duration } from './clock.ts';

/**
 * Labelled segments in words, one after the other from 0 ms, for hand-worked tables:
 *
 *     stretches('10m on, 30s off video.test, 2m support media ref.test/a, 5m away, 3m pause, 1m private, 1m unobserved')
 *
 * Without a site, each label has its own: on.test, support.test, off.test, unknown.test. A pause leaves a hole.
 */
export function stretches(text: string): readonly LabelledSegment[] {
  const segments: LabelledSegment[] = [];
  let startMs = 0;
  for (const part of text.split(',')) {
    const [length = '', ...words] = part.trim().split(/\s+/);
    const endMs = startMs + duration(length);
    if (!words.includes('pause')) segments.push({ startMs, endMs, ...toSight(words) });
    startMs = endMs;
  }
  return segments;
}

function toSight(words: readonly string[]): Omit<LabelledSegment, 'startMs' | 'endMs'> {
  const unlabelled = { label: 'unknown', by: 'default' } as const;
  if (words.includes('away')) return { presence: 'away', ...unlabelled };
  if (words.includes('unobserved')) return { presence: 'unobserved', ...unlabelled };
  if (words.includes('private')) return { presence: 'active', isPrivate: true, ...unlabelled };
  const label = words.find(isLabel);
  if (!label) throw new SyntaxError(`not a stretch: ${words.join(' ')}`);
  return {
    presence: words.includes('media') ? 'media' : 'active',
    page: toPage(words.find((word) => word.includes('.')) ?? `${label}.test`),
    label,
    by: authorOf(label),
  };
}

function toPage(address: string) {
  const slash = address.indexOf('/');
  return slash < 0 ? { site: address } : { site: address.slice(0, slash), path: address.slice(slash) };
}

function isLabel(word: string): word is Label {
  return word === 'on' || word === 'support' || word === 'off' || word === 'unknown';
}

function authorOf(label: Label): LabelAuthor {
  return label === 'unknown' ? 'default' : 'person';
}
