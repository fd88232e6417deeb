import { z } from 'zod';
import type { Asked, React, Reaction } from './model-server.ts';

const PagesSchema = z.object({ pages: z.array(z.object({ page: z.number(), site: z.string() })) });
const SessionSchema = z.object({
  segments: z.array(z.array(z.union([z.string(), z.number()]))),
});

/** What a good model says of pages: wikis serve the work, videos do not. */
function judgeHonestly({ data }: Asked): unknown {
  const { pages } = PagesSchema.parse(data);
  return {
    pages: pages.map(({ page, site }) => ({
      page,
      label: site.startsWith('wiki') ? 'support' : site.startsWith('video') ? 'off' : 'unknown',
      confidence: 'high',
    })),
  };
}

/** What a good model writes: only what it was told. */
export function writeHonestly({ data }: Asked): WrittenAnswer {
  const [first] = SessionSchema.parse(data).segments;
  const index = Number(first?.[0] ?? 0);
  const cited = [index];
  return {
    evidence: { text: `You had {longest-stretch}, with {segment-${index}}.`, segments: cited },
    cause: { text: 'You probably had what you needed at hand when you began.', segments: cited },
    plan: {
      cue: 'I press start',
      action: 'open the page that I need first',
      trigger: 'start',
      segment: -1,
      minutes: 0,
      segments: [],
    },
    quality: { adjustment: 4, segments: cited },
    distraction: { adjustment: 0, segments: [] },
  };
}

export type WrittenAnswer = {
  readonly evidence: { readonly text: string; readonly segments: readonly number[] };
  readonly cause: { readonly text: string; readonly segments: readonly number[] };
  readonly plan: {
    readonly cue: string;
    readonly action: string;
    readonly trigger: string;
    readonly segment: number;
    readonly minutes: number;
    readonly segments: readonly number[];
  };
  readonly quality: { readonly adjustment: number; readonly segments: readonly number[] };
  readonly distraction: { readonly adjustment: number; readonly segments: readonly number[] };
};

/** Judges honestly, and does to the other question what is told. */
export function whenWriting(react: React): React {
  return (asked, count) => (asked.prompt === 'judge-pages' ? say(judgeHonestly(asked)) : react(asked, count));
}

export const HONEST: React = whenWriting((asked) => say(writeHonestly(asked)));

export function say(
  content: unknown,
  rest: Omit<Extract<Reaction, { kind: 'say' }>, 'kind' | 'content'> = {},
): Reaction {
  return { kind: 'say', content, ...rest };
}

export function status(code: number, headers: Record<string, string> = {}): Reaction {
  return { kind: 'status', status: code, headers };
}
