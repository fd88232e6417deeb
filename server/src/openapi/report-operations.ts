import { ReportResponseSchema, SessionResultSchema } from '@locked-in/contracts';
import { z } from 'zod';
import { type Operation, PERSON } from './operation.ts';

const WeekExportSchema = z.object({
  ...ReportResponseSchema.shape,
  results: z.array(SessionResultSchema),
});

/** A person's weeks, to read and to take away. */
export const REPORT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/reports/latest': {
    summary: 'The report of the newest week in which something happened.',
    by: 'person',
    status: 200,
    answer: ReportResponseSchema,
    problems: PERSON,
  },
  'GET /v1/reports/{isoWeek}': {
    summary: 'The report of one week, for example 2026-W47; with details=false only its days and sessions.',
    by: 'person',
    query: z.object({ details: z.stringbool().optional() }),
    status: 200,
    answer: ReportResponseSchema,
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/reports/{isoWeek}/export.html': {
    summary: 'The week as one file to read or print. It asks for nothing and runs nothing.',
    by: 'person',
    status: 200,
    answer: z.string(),
    mediaType: 'text/html',
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/reports/{isoWeek}/export.json': {
    summary: 'The report and every session of the week; sealed ones without what came of them.',
    by: 'person',
    status: 200,
    answer: WeekExportSchema,
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/reports/{isoWeek}/sessions.csv': toTable('One row for each session of the week.'),
  'GET /v1/reports/{isoWeek}/goals.csv': toTable('One row for each goal of the week.'),
  'GET /v1/reports/{isoWeek}/segments.csv': toTable('One row for each segment of the opened sessions.'),
  'GET /v1/reports/{isoWeek}/measures.csv': toTable('One row of numbers for each opened session.'),
};

function toTable(summary: string): Operation {
  return {
    summary: `${summary} Formulas are made harmless.`,
    by: 'person',
    status: 200,
    answer: z.string(),
    mediaType: 'text/csv',
    problems: [...PERSON, 'not-found'],
  };
}
