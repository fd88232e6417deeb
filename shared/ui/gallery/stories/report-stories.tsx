import { DayBars, GradeMark, SessionList, SiteBars, WeekStrip } from '../../src/index.ts';
import { demoComparison } from '../demo-details.ts';
import { demoDays, demoSessions, demoSites } from '../demo-week.ts';
import type { Story } from '../story.ts';

const HELD_MS = demoSites.reduce((sum, site) => sum + site.heldMs, 0);
const hrefOf = () => '#';
const emptyDays = demoDays.map(({ date }) => ({
  date,
  sessions: 0,
  declaredMs: 0,
  heldMs: 0,
  onTaskMs: { low: 0, high: 0 },
}));

export const reportStories: readonly Story[] = [
  {
    name: 'DayBars',
    states: [
      { name: 'a week', picture: <DayBars days={demoDays} today="2026-11-19" /> },
      {
        name: 'beside last week',
        picture: <DayBars days={demoDays} today="2026-11-19" comparison={demoComparison} />,
      },
      { name: 'one day', picture: <DayBars days={demoDays.slice(1, 2)} /> },
      { name: 'nothing declared', picture: <DayBars days={emptyDays} /> },
    ],
  },
  {
    name: 'WeekStrip',
    states: [
      { name: 'a week', picture: <WeekStrip days={demoDays} sessions={demoSessions} /> },
      { name: 'one session', picture: <WeekStrip days={demoDays} sessions={demoSessions.slice(0, 1)} /> },
      { name: 'nothing declared', picture: <WeekStrip days={emptyDays} sessions={[]} /> },
    ],
  },
  {
    name: 'SessionList',
    states: [
      { name: 'graded, sealed, withheld', picture: <SessionList sessions={demoSessions} hrefOf={hrefOf} /> },
    ],
  },
  {
    name: 'SiteBars',
    states: [{ name: 'a week', picture: <SiteBars sites={demoSites} heldMs={HELD_MS} /> }],
  },
  {
    name: 'GradeMark',
    states: [
      { name: 'a range', picture: <GradeMark part="quality" grade={graded(61, 78)} own={85} /> },
      { name: 'a point', picture: <GradeMark part="quality" grade={graded(83, 85)} own={84} /> },
      { name: 'own grade skipped', picture: <GradeMark part="distraction" grade={graded(61, 78)} /> },
      { name: 'at the ends', picture: <GradeMark part="quality" grade={graded(100, 100)} own={0} /> },
    ],
  },
];

function graded(low: number, high: number) {
  const distraction = { low: 100 - high, high: 100 - low };
  return { kind: 'graded', rubric: 1, quality: { low, high }, distraction } as const;
}
