import {
  ExcusedDaySchema,
  GoalChangeSchema,
  GoalListSchema,
  GoalSchema,
  NewGoalSchema,
  OpenGoalsSchema,
  StreakChangeSchema,
} from '@locked-in/contracts';
import { BODY, type Operation, PERSON } from './operation.ts';

/** Goals with their weekly targets, and the days of the streak. */
export const GOAL_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/goals': {
    summary: 'Own goals with what the last eight weeks did for each, and the streak up to today.',
    by: 'person',
    status: 200,
    answer: GoalListSchema,
    problems: PERSON,
  },
  'POST /v1/goals': {
    summary: 'Set a goal with a weekly target.',
    by: 'person',
    body: NewGoalSchema,
    status: 201,
    answer: GoalSchema,
    problems: [...PERSON, ...BODY],
  },
  'PATCH /v1/goals/{goalId}': {
    summary: 'Rename a goal, change its target, archive it or open it again.',
    by: 'person',
    body: GoalChangeSchema,
    status: 200,
    answer: GoalSchema,
    problems: [...PERSON, ...BODY, 'not-found'],
  },
  'GET /v1/goals/open': {
    summary: 'What the next session of a paired browser can serve, and when its person’s day begins.',
    by: 'device',
    status: 200,
    answer: OpenGoalsSchema,
    problems: ['unauthorized'],
  },
  'PATCH /v1/streak': {
    summary: 'Choose the weekdays that are for rest from today on.',
    by: 'person',
    body: StreakChangeSchema,
    status: 204,
    problems: [...PERSON, ...BODY],
  },
  'POST /v1/streak/excused': {
    summary: 'Excuse a day: it neither breaks nor extends the streak.',
    by: 'person',
    body: ExcusedDaySchema,
    status: 201,
    answer: ExcusedDaySchema,
    problems: [...PERSON, ...BODY],
  },
  'DELETE /v1/streak/excused/{date}': {
    summary: 'Take back that a day is excused.',
    by: 'person',
    status: 204,
    problems: [...PERSON, 'not-found'],
  },
};
