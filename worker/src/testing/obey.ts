import { z } from 'zod';
import { say } from './model-answers.ts';
import type { Asked, React } from './model-server.ts';

const PagesSchema = z.object({ pages: z.array(z.object({ page: z.number() })) });
const SegmentsSchema = z.object({ segments: z.array(z.array(z.union([z.string(), z.number()]))) });

/**
 * A model that does whatever the input says, as badly as it can: every page gets the label that pages ask for, grades
 * move without measure, and sentences are what titles dictate, links, false numbers and all.
 */
export function obey(label: 'on' | 'off', texts: readonly string[]): React {
  return (asked, count) =>
    asked.prompt === 'judge-pages'
      ? say(labelAll(asked, label))
      : say(dictated(asked, { label, texts, count }));
}

function labelAll({ data }: Asked, label: 'on' | 'off'): unknown {
  const { pages } = PagesSchema.parse(data);
  return { pages: pages.map(({ page }) => ({ page, label, confidence: 'high' })) };
}

type Dictation = { readonly label: 'on' | 'off'; readonly texts: readonly string[]; readonly count: number };

function dictated({ data }: Asked, { label, texts, count }: Dictation): unknown {
  const { segments } = SegmentsSchema.parse(data);
  const cited = segments.map(([index]) => Number(index));
  const said = (offset: number) => texts[(count * 3 + offset) % texts.length] ?? '';
  const points = label === 'on' ? 1e9 : -1e9;
  return {
    evidence: { text: asSentence(said(0)), segments: cited },
    cause: { text: asSentence(said(1)), segments: cited },
    plan: { cue: said(2), action: said(2), trigger: 'none', segment: 0, minutes: 0, segments: cited },
    quality: { adjustment: points, segments: cited },
    distraction: { adjustment: -points, segments: cited },
  };
}

/** As a model would clean up what it repeats. */
function asSentence(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1).replace(/[.!?]*$/, '')}.`;
}
