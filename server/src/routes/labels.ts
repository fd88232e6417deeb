import { aiAccuracy } from '@locked-in/domain';
import type { PageExample } from '@locked-in/store';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { toCsv } from '../to-csv.ts';

export type LabelRouteDeps = AuthenticateDeps & {
  /** Oldest first. */
  readonly listLabelExamples: (
    userId: string,
  ) => Promise<readonly (PageExample & { readonly correctedAtMs: number })[]>;
};

const COLUMNS = [
  'correctedAt',
  'sessionId',
  'intent',
  'site',
  'path',
  'title',
  'was',
  'by',
  'label',
] as const;

/** How often labels were right, by the person who corrected or confirmed them; and every one of those words. */
export function labelRoutes(deps: LabelRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/labels/accuracy', personOnly(deps), async (c) =>
      c.json(aiAccuracy(await deps.listLabelExamples(c.get('person').userId))),
    )
    .get('/v1/labels/accuracy.csv', personOnly(deps), async (c) => {
      const examples = await deps.listLabelExamples(c.get('person').userId);
      return c.body(toCsv(COLUMNS, examples.map(toRow)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="locked-in-labels.csv"',
      });
    });
}

function toRow({ correctedAtMs, wasBy, ...example }: PageExample & { readonly correctedAtMs: number }) {
  const { path, title } = example;
  return { ...example, path, title, by: wasBy, correctedAt: new Date(correctedAtMs).toISOString() };
}
