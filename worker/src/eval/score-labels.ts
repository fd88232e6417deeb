import type { Label } from '@locked-in/domain';
import type { JudgedStay } from './judged-stays.ts';

/**
 * accuracy: right ÷ said, where on and support count alike, as they do in every measure and grade · exact: where they do
 * not · abstention: unknown ÷ all. Undefined where nothing was said.
 */
export type LabelScore = {
  readonly accuracy: number | undefined;
  readonly exact: number | undefined;
  readonly abstention: number | undefined;
};

/** Weighted by time, and with every page of a session counted once. */
export type LabelScores = { readonly time: LabelScore; readonly pages: LabelScore; readonly count: number };

/** The stays of each session by itself: the same page in two sessions is two pages. */
export function scoreLabels(sessions: readonly (readonly JudgedStay[])[]): LabelScores {
  const pages = sessions.flatMap((stays) => toPages(stays));
  return { time: score(pages), pages: score(pages.map((page) => ({ ...page, ms: 1 }))), count: pages.length };
}

type Judged = { readonly ms: number; readonly said: Label; readonly truth: Label };

function score(judged: readonly Judged[]): LabelScore {
  const spoken = judged.filter(({ said }) => said !== 'unknown');
  return {
    accuracy: share(spoken, ({ said, truth }) => sideOf(said) === sideOf(truth)),
    exact: share(spoken, ({ said, truth }) => said === truth),
    abstention: share(judged, ({ said }) => said === 'unknown'),
  };
}

function share(judged: readonly Judged[], holds: (one: Judged) => boolean): number | undefined {
  const allMs = judged.reduce((sum, { ms }) => sum + ms, 0);
  const heldMs = judged.filter(holds).reduce((sum, { ms }) => sum + ms, 0);
  return allMs === 0 ? undefined : heldMs / allMs;
}

function sideOf(label: Label): 'task' | 'off' | 'unknown' {
  return label === 'on' || label === 'support' ? 'task' : label;
}

/** One page with one true label was said to be what it was said to be longest. */
function toPages(stays: readonly JudgedStay[]): readonly Judged[] {
  return [...Map.groupBy(stays, ({ truth }) => `${truth.site}\n${truth.path}\n${truth.title}`).values()].map(
    (own) => ({
      ms: sumOf(own),
      said: longestSaid(own),
      truth: own[0]?.truth.label ?? 'unknown',
    }),
  );
}

function longestSaid(stays: readonly JudgedStay[]): Label {
  const bySaid = [...Map.groupBy(stays, ({ said }) => said).values()];
  return bySaid.toSorted((a, b) => sumOf(b) - sumOf(a))[0]?.[0]?.said ?? 'unknown';
}

function sumOf(stays: readonly JudgedStay[]): number {
  return stays.reduce((sum, { ms }) => sum + ms, 0);
}
