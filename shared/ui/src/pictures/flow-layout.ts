import type { DoorEdge } from '@locked-in/domain';
import { area, curveBumpX } from 'd3-shape';

export type FlowNode = {
  readonly name: string;
  readonly count: number;
  /** The slot of its name and the bar in its middle, in pixels from the top. */
  readonly top: number;
  readonly height: number;
  readonly barTop: number;
  readonly barHeight: number;
};

export type FlowBand = { readonly edge: DoorEdge; readonly path: string };

export type Flow = {
  readonly height: number;
  readonly sources: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  /** Episodes of edges that are not drawn. */
  readonly left: number;
};

const MOST_BANDS = 8;
const LEAST_SLOT = 26;
const GAP = 8;
const BARS_HEIGHT = 200;
const THICKEST = 34;

/**
 * From what was left to where it led, each band as wide as it was often; bands cross as little as the order by count lets
 * them. Across, the box is 100 wide and stretched.
 *
 *     docs ██▒▒▒▒▒▒▒▒██ news
 *            ▒▒▒▒
 *     mail ██    ▒▒▒▒██ video
 */
export function toFlow(edges: readonly DoorEdge[]): Flow {
  const ranked = edges.toSorted((a, b) => b.count - a.count);
  const drawn = ranked.slice(0, MOST_BANDS);
  const perCount = Math.min(THICKEST, BARS_HEIGHT / Math.max(1, sumOf(drawn)));
  const sources = toNodes(drawn, sourceOf, perCount);
  const targets = toNodes(drawn, ({ to }) => to, perCount);
  return {
    height: Math.max(heightOf(sources), heightOf(targets)),
    sources,
    targets,
    bands: toBands(drawn, { sources, targets, perCount }),
    left: sumOf(ranked.slice(MOST_BANDS)),
  };
}

/** What makes two edges leave by the same side: the site left, else what came before. */
export function sourceOf({ after, site }: Pick<DoorEdge, 'after' | 'site'>): string {
  return site ?? `(${after})`;
}

type NameOf = (edge: DoorEdge) => string;

function toNodes(edges: readonly DoorEdge[], nameOf: NameOf, perCount: number): readonly FlowNode[] {
  let top = 0;
  return [...Map.groupBy(edges, nameOf)]
    .map(([name, group]) => ({ name, count: sumOf(group) }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ name, count }) => {
      const barHeight = count * perCount;
      const height = Math.max(LEAST_SLOT, barHeight);
      const node = { name, count, top, height, barTop: top + (height - barHeight) / 2, barHeight };
      top += height + GAP;
      return node;
    });
}

type Sides = Pick<Flow, 'sources' | 'targets'> & { readonly perCount: number };

function toBands(edges: readonly DoorEdge[], { sources, targets, perCount }: Sides): readonly FlowBand[] {
  const [usedLeft, usedRight] = [new Map<string, number>(), new Map<string, number>()];
  const place = (name: string) => sources.findIndex((node) => node.name === name);
  const target = (name: string) => targets.findIndex((node) => node.name === name);
  const inOrder = edges.toSorted(
    (a, b) => place(sourceOf(a)) - place(sourceOf(b)) || target(a.to) - target(b.to),
  );
  return inOrder.map((edge) => {
    const height = edge.count * perCount;
    const from = take(usedLeft, sources[place(sourceOf(edge))], height);
    const to = take(usedRight, targets[target(edge.to)], height);
    return { edge, path: toPath([from, to], height) };
  });
}

function take(used: Map<string, number>, node: FlowNode | undefined, height: number): number {
  if (node === undefined) return 0;
  const at = used.get(node.name) ?? node.barTop;
  used.set(node.name, at + height);
  return at;
}

function toPath(tops: readonly [from: number, to: number], height: number): string {
  const ribbon = area<number>(
    (_, index) => index * 100,
    (top) => top,
    (top) => top + height,
  );
  return ribbon.curve(curveBumpX)(tops) ?? '';
}

function heightOf(nodes: readonly FlowNode[]): number {
  const last = nodes.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function sumOf(edges: readonly DoorEdge[]): number {
  return edges.reduce((sum, { count }) => sum + count, 0);
}
