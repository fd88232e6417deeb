import { EventsKeptChangeSchema, EventsKeptSchema } from '@locked-in/contracts';
import { BODY, type Operation, PERSON } from './operation.ts';

export const EVENTS_KEPT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/events-kept': {
    summary: 'How many days this instance keeps recorded events, and how many the person wants theirs kept.',
    by: 'person',
    status: 200,
    answer: EventsKeptSchema,
    problems: PERSON,
  },
  'PATCH /v1/events-kept': {
    summary: 'Choose fewer days than the instance keeps everybody’s. What is older goes within the hour.',
    by: 'person',
    body: EventsKeptChangeSchema,
    status: 200,
    answer: EventsKeptSchema,
    problems: [...PERSON, ...BODY],
  },
};
