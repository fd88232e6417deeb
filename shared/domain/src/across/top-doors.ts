import type { Door } from '../measure/measures.ts';

/** One way into distraction: how often it was taken, for how long in all, and where it led. */
export type TopDoor = {
  readonly after: Door['after'];
  /** The site left, if it was a page. */
  readonly site?: string | undefined;
  readonly count: number;
  readonly lengthMs: number;
  /** First off sites, most often first. */
  readonly to: readonly { readonly site: string; readonly count: number; readonly lengthMs: number }[];
};

/** M15 over many sessions: the doors most often taken, with their transition counts. Of equal ones, the one that cost more. */
export function toTopDoors(doors: readonly Door[], most = 3): readonly TopDoor[] {
  return [...Map.groupBy(doors, nameOf).values()].flatMap(toTopDoor).toSorted(byWeight).slice(0, most);
}

function nameOf({ after, from }: Door): string {
  return from ? `page ${from.site}` : after;
}

function toTopDoor(doors: readonly Door[]): readonly TopDoor[] {
  const [first] = doors;
  if (!first) return [];
  const to = [...Map.groupBy(doors, (door) => door.to)]
    .map(([site, entered]) => ({ site, count: entered.length, lengthMs: sumOf(entered) }))
    .toSorted(byWeight);
  const site = first.from?.site;
  return [{ after: first.after, ...(site && { site }), count: doors.length, lengthMs: sumOf(doors), to }];
}

type Weighed = { readonly count: number; readonly lengthMs: number; readonly site?: string | undefined };

function byWeight(a: Weighed, b: Weighed): number {
  return b.count - a.count || b.lengthMs - a.lengthMs || ((a.site ?? '') < (b.site ?? '') ? -1 : 1);
}

function sumOf(doors: readonly Door[]): number {
  return doors.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}
