import {
  AiAccuracySchema,
  ArmedPlansSchema,
  NewSolutionSchema,
  SolutionChangeSchema,
  SolutionListSchema,
  SolutionSchema,
} from '@locked-in/contracts';
import { z } from 'zod';
import { BODY, type Operation, PERSON } from './operation.ts';

/** Solutions with their trials, and what the person said of labels. */
export const SOLUTION_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/solutions': {
    summary: 'Own solutions with their trials and effects, then ideas of own analyses.',
    by: 'person',
    status: 200,
    answer: SolutionListSchema,
    problems: PERSON,
  },
  'POST /v1/solutions': {
    summary: 'Decide about an idea, or write an own solution. The same words are the same solution.',
    by: 'person',
    body: NewSolutionSchema,
    status: 201,
    answer: SolutionSchema,
    problems: [...PERSON, ...BODY],
  },
  'PATCH /v1/solutions/{solutionId}': {
    summary: 'Arm, rest, drop or reword a solution.',
    by: 'person',
    body: SolutionChangeSchema,
    status: 200,
    answer: SolutionSchema,
    problems: [...PERSON, ...BODY, 'not-found'],
  },
  'GET /v1/solutions/armed': {
    summary: 'The plans that the next session of a paired browser tries.',
    by: 'device',
    status: 200,
    answer: ArmedPlansSchema,
    problems: ['unauthorized'],
  },
  'GET /v1/labels/accuracy': {
    summary: "How often a model's labels were right, by the person who corrected or confirmed them.",
    by: 'person',
    status: 200,
    answer: AiAccuracySchema,
    problems: PERSON,
  },
  'GET /v1/labels/accuracy.csv': {
    summary: 'Every label that the person corrected or confirmed, as a table.',
    by: 'person',
    status: 200,
    answer: z.string(),
    mediaType: 'text/csv',
    problems: PERSON,
  },
};
