import { z } from 'zod/mini';
import { IntervalSchema } from './analysis.ts';
import { TrialEffectSchema } from './report-details.ts';
import { uuidSchema } from './text.ts';

const levelSchema = z.enum(['nothing', 'time', 'grades', 'solutions']);
const MOST_DAYS = 366;

/** `PATCH /v1/workspaces/:workspaceId/sharing`: how much, for how long, and from when sessions count. */
export const SharingChoiceSchema = z.strictObject({
  level: levelSchema,
  days: z.int().check(z.minimum(1), z.maximum(MOST_DAYS)),
  from: z.enum(['now', 'this-week']),
});
export type SharingChoice = z.infer<typeof SharingChoiceSchema>;

/** What of one person's week is shown: never a page, a title, the intent or an hour. */
export const SharedWeekSchema = z.object({
  week: z.string(),
  level: levelSchema,
  isFrozen: z.boolean(),
  sessions: z.readonly(
    z.array(
      z.object({
        date: z.string(),
        plannedMs: z.optional(z.number()),
        heldMs: z.number(),
        grades: z.optional(
          z.object({
            own: z.optional(z.number()),
            quality: z.optional(IntervalSchema),
            distraction: z.optional(IntervalSchema),
          }),
        ),
      }),
    ),
  ),
  solutions: z.optional(
    z.readonly(
      z.array(
        z.object({
          cue: z.string(),
          action: z.string(),
          state: z.enum(['idea', 'armed', 'resting', 'dropped']),
          usedThisWeek: z.int(),
          effect: TrialEffectSchema,
        }),
      ),
    ),
  ),
});

const seenSchema = z.object({ memberId: uuidSchema, name: z.string(), shared: SharedWeekSchema });
export type SeenWeek = z.infer<typeof seenSchema>;

/** `GET /v1/workspaces/:workspaceId/weeks/:isoWeek`: what fellows show. Each of them is told who looked. */
export const SeenWeeksSchema = z.object({ week: z.string(), people: z.readonly(z.array(seenSchema)) });
export type SeenWeeks = z.infer<typeof SeenWeeksSchema>;

/** `GET /v1/workspaces/:workspaceId/mine`: the person's own week exactly as fellows are shown it, newest first. */
export const PreviewSchema = z.object({ weeks: z.readonly(z.array(seenSchema)) });
export type Preview = z.infer<typeof PreviewSchema>;

/** `GET /v1/looks`: who saw what of the person, newest first. */
export const LookListSchema = z.object({
  looks: z.readonly(
    z.array(
      z.object({
        seenAtMs: z.int(),
        /** Absent for who is erased. */
        seenBy: z.optional(z.string()),
        /** Absent for one that has ended. */
        workspace: z.optional(z.string()),
        week: z.string(),
        level: levelSchema,
      }),
    ),
  ),
});
export type LookList = z.infer<typeof LookListSchema>;

/** `PATCH /v1/sessions/:sessionId/sharing`: keep one session out of every workspace. */
export const SessionSharingSchema = z.strictObject({ isWithheld: z.boolean() });
export type SessionSharing = z.infer<typeof SessionSharingSchema>;
