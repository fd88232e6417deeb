import { z } from 'zod/mini';
import { IntervalSchema } from './analysis.ts';
import { CalendarSchema } from './calendar.ts';
import { LIMITS } from './limits.ts';
import { textSchema, timeZoneSchema, uuidSchema } from './text.ts';

const MOST_MINUTES = 7 * 24 * 60;

const nameSchema = textSchema(LIMITS.goalLength).check(
  z.refine((name) => name.trim() !== '', 'must say what the goal is'),
);
const dateSchema = z.iso.date();
const weekdaysSchema = z.readonly(
  z.array(z.int().check(z.minimum(0), z.maximum(6))).check(
    z.refine((days) => new Set(days).size === days.length, 'must name each weekday once'),
    z.refine((days) => days.length < 7, 'must leave a weekday to focus on'),
  ),
);

/** In minutes a week, or sessions a week. */
export const GoalTargetSchema = z.object({
  kind: z.enum(['held', 'on-task', 'sessions']),
  amount: z.int().check(z.minimum(1), z.maximum(MOST_MINUTES)),
});

/** A longer aim with a weekly target. */
export const GoalSchema = z.object({
  goalId: uuidSchema,
  name: z.string(),
  target: GoalTargetSchema,
  createdAtMs: z.int(),
  archivedAtMs: z.optional(z.int()),
});

export const goalWeek = {
  sessions: z.int(),
  sealed: z.int(),
  heldMs: z.number(),
  onTaskMs: IntervalSchema,
  progress: z.readonly(z.tuple([z.int(), z.int(), z.int(), z.int()])),
};

export const StreakDaysSchema = z.readonly(
  z.array(z.object({ date: z.string(), standing: z.enum(['kept', 'rest', 'excused', 'empty']) })),
);

/** With what the last weeks did for it, oldest first and this one last, and what the log last said of it. */
export const ServedGoalSchema = z.extend(GoalSchema, {
  weeks: z.readonly(z.array(z.object({ week: z.string(), ...goalWeek }))),
  lastSaid: z.optional(z.object({ progress: z.literal([0, 1, 2, 3]), startedAtMs: z.int() })),
});
export type ServedGoal = z.infer<typeof ServedGoalSchema>;

const excusedDaySchema = z.object({ date: z.string(), reason: z.optional(z.string()) });

/** `GET /v1/goals`: open goals, oldest first, then archived ones; and the streak of the days up to today. */
export const GoalListSchema = z.object({
  /** The person's day. */
  today: z.string(),
  goals: z.readonly(z.array(ServedGoalSchema)),
  streak: z.object({
    length: z.int(),
    longest: z.int(),
    /** The last five weeks of the person, with what is left of this one. */
    days: StreakDaysSchema,
    /** 0 = Monday … 6 = Sunday. */
    restWeekdays: z.readonly(z.array(z.int())),
    /** Of the same five weeks and to come. */
    excused: z.readonly(z.array(excusedDaySchema)),
  }),
});
export type GoalList = z.infer<typeof GoalListSchema>;

/** `GET /v1/goals/open`, for a paired browser: what its next session can serve, and when its person's day begins. */
export const OpenGoalsSchema = z.object({
  goals: z.readonly(z.array(z.object({ goalId: uuidSchema, name: z.string() }))),
  dayStartMinutes: CalendarSchema.shape.dayStartMinutes,
  /** Absent: the browser's own zone counts. */
  fixedTimeZone: z.optional(timeZoneSchema),
});
export type OpenGoals = z.infer<typeof OpenGoalsSchema>;

/** `POST /v1/goals`. */
export const NewGoalSchema = z.strictObject({
  name: nameSchema,
  target: z.strictObject(GoalTargetSchema.shape),
});
export type NewGoal = z.infer<typeof NewGoalSchema>;

/** `PATCH /v1/goals/:goalId`. What is absent stays. */
export const GoalChangeSchema = z
  .strictObject({
    name: z.optional(nameSchema),
    target: z.optional(z.strictObject(GoalTargetSchema.shape)),
    isArchived: z.optional(z.boolean()),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'must change something'));
export type GoalChange = z.infer<typeof GoalChangeSchema>;

/** `PATCH /v1/streak`: the weekdays that are for rest from today on. */
export const StreakChangeSchema = z.strictObject({ restWeekdays: weekdaysSchema });
export type StreakChange = z.infer<typeof StreakChangeSchema>;

/** `POST /v1/streak/excused`: a day that neither breaks nor extends the streak. The last reason given stands. */
export const ExcusedDaySchema = z.strictObject({
  date: dateSchema,
  reason: z.optional(textSchema(LIMITS.intentLength)),
});
export type ExcusedDay = z.infer<typeof ExcusedDaySchema>;
