import type { SharedSession, SharedWeek } from '@locked-in/domain';
import { GroupWeeks, SharedWeekView } from '../../src/index.ts';
import type { Story } from '../story.ts';

const MINUTE_MS = 60_000;

const GRADES = { own: 70, quality: { low: 61, high: 78 }, distraction: { low: 12, high: 14 } };
const SESSIONS: readonly SharedSession[] = [
  { date: '2026-11-16', plannedMs: 60 * MINUTE_MS, heldMs: 52 * MINUTE_MS },
  { date: '2026-11-17', heldMs: 31 * MINUTE_MS },
  { date: '2026-11-20', plannedMs: 90 * MINUTE_MS, heldMs: 88 * MINUTE_MS },
];
const TIMES: SharedWeek = { week: '2026-W47', level: 'time', isFrozen: true, sessions: SESSIONS };
const GRADED: SharedWeek = {
  ...TIMES,
  level: 'grades',
  sessions: SESSIONS.map((session, index) => ({ ...session, grades: index === 1 ? {} : GRADES })),
};
const SOLUTIONS: SharedWeek = {
  ...GRADED,
  level: 'solutions',
  solutions: [
    {
      cue: 'the … opens',
      action: 'close it and write one sentence',
      state: 'armed',
      usedThisWeek: 2,
      effect: {
        kind: 'estimated',
        ...{ effect: 7, low: 1, high: 13, pValue: 0.04, withCount: 8, withoutCount: 15 },
      },
    },
    {
      cue: 'the session begins',
      action: 'put the phone into the other room',
      state: 'armed',
      usedThisWeek: 1,
      effect: { kind: 'not-enough', have: 4, need: 12 },
    },
  ],
};

const NUMBERS = { people: 5, sessions: 6, heldMs: 340 * MINUTE_MS };

export const workspaceStories: readonly Story[] = [
  {
    name: 'SharedWeekView',
    states: [
      { name: 'planned and held time', picture: <SharedWeekView shared={TIMES} label="Ada" /> },
      {
        name: 'a week that runs',
        picture: <SharedWeekView shared={{ ...TIMES, isFrozen: false }} label="Ada" />,
      },
      { name: 'grades', picture: <SharedWeekView shared={GRADED} label="Ada" /> },
      { name: 'solutions with their effect', picture: <SharedWeekView shared={SOLUTIONS} label="Ada" /> },
      {
        name: 'nothing is being tried',
        picture: <SharedWeekView shared={{ ...SOLUTIONS, solutions: [] }} label="Ada" />,
      },
    ],
  },
  {
    name: 'GroupWeeks',
    states: [
      {
        name: 'closed weeks, one of too few people',
        picture: (
          <GroupWeeks
            weekName={(week) => week}
            weeks={[
              {
                week: '2026-W47',
                numbers: { week: '2026-W47', ...NUMBERS, grades: { people: 4, quality: 68 } },
              },
              { week: '2026-W46', numbers: { week: '2026-W46', ...NUMBERS } },
              { week: '2026-W45' },
            ]}
          />
        ),
      },
      { name: 'none yet', picture: <GroupWeeks weekName={(week) => week} weeks={[]} /> },
    ],
  },
];
