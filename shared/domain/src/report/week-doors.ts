import { toTopDoors } from '../across/top-doors.ts';
import type { Door } from '../measure/measures.ts';
import type { DoorEdge, WeekDoors } from './details.ts';

const MOST_EDGES = 12;

/** M15 over the week: the doors most often taken, and from where to where. */
export function toWeekDoors(doors: readonly Door[]): WeekDoors {
  const edges = toEdges(doors).slice(0, MOST_EDGES);
  const shown = edges.reduce((sum, { count }) => sum + count, 0);
  return { episodes: doors.length, top: toTopDoors(doors), edges, restCount: doors.length - shown };
}

function toEdges(doors: readonly Door[]): readonly DoorEdge[] {
  return toTopDoors(doors, doors.length)
    .flatMap(({ after, site, to }) =>
      to.map(({ site: entered, count, lengthMs }) => ({
        after,
        ...(site && { site }),
        to: entered,
        count,
        lengthMs,
      })),
    )
    .toSorted((a, b) => b.count - a.count || b.lengthMs - a.lengthMs || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ after, site, to }: DoorEdge): string {
  return JSON.stringify([after, site, to]);
}
