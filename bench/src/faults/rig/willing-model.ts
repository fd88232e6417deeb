import { z } from 'zod';
import { answer, type Manner } from './mean-model.ts';

const QuestionSchema = z.object({ messages: z.array(z.object({ content: z.string() })) });
const DocumentSchema = z.object({
  pages: z.optional(z.array(z.object({ page: z.number() }))),
  segments: z.optional(z.array(z.array(z.union([z.string(), z.number()])))),
});

/** What it says of a session: one text for each sentence, and how far it moves the grade. */
export type Word = { readonly text: string; readonly points: number };

/** A model that answers every question in the form that is asked for: all pages are `on`, and the rest is `next`'s. */
export function willing(next: () => Word): Manner {
  return (response, body) => {
    const { pages, segments = [] } = readDocument(body);
    const said = pages ? labelAll(pages) : write(segments, next());
    answer(JSON.stringify(said))(response, body);
  };
}

/** The document stands on a line of its own, between two markers. */
function readDocument(body: string): z.infer<typeof DocumentSchema> {
  const content = QuestionSchema.parse(JSON.parse(body)).messages.at(-1)?.content ?? '';
  return DocumentSchema.parse(JSON.parse(content.split('\n').find((line) => line.startsWith('{')) ?? '{}'));
}

function labelAll(pages: readonly { readonly page: number }[]) {
  return { pages: pages.map(({ page }) => ({ page, label: 'on', confidence: 'high' })) };
}

function write(rows: readonly (readonly (string | number)[])[], { text, points }: Word) {
  const segments = rows.map(([index]) => Number(index));
  return {
    evidence: { text, segments },
    cause: { text, segments },
    plan: { cue: text, action: text, trigger: 'none', segment: -1, minutes: 0, segments },
    quality: { adjustment: points, segments },
    distraction: { adjustment: -points, segments },
  };
}
