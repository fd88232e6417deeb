import { InstanceSchema } from '@locked-in/contracts';
import { z } from 'zod';
import { type Operation, PERSON } from './operation.ts';

const LimitsSchema = z.record(z.string(), z.number());
const StatusSchema = z.object({ status: z.literal('ok') });
const ReadySchema = z.object({ status: z.literal('ready'), checks: z.record(z.string(), z.boolean()) });

/** What a server says of itself. */
export const INSTANCE_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /v1/instance': {
    summary: 'What runs here, and where its machine keeps the built extension, if it does.',
    by: 'person',
    status: 200,
    answer: InstanceSchema,
    problems: PERSON,
  },
  'GET /v1/limits': {
    summary: 'What the server accepts.',
    by: 'anybody',
    status: 200,
    answer: LimitsSchema,
    problems: [],
  },
  'GET /metrics': {
    summary:
      'Numbers of this process for Prometheus, by the token that METRICS_TOKEN sets; 404 while none is set.',
    by: 'anybody',
    status: 200,
    answer: z.string(),
    mediaType: 'text/plain',
    problems: ['unauthorized', 'not-found'],
  },
  'GET /healthz': {
    summary: 'The process answers.',
    by: 'anybody',
    status: 200,
    answer: StatusSchema,
    problems: [],
  },
  'GET /readyz': {
    summary: 'Database, broker and migrations are as they must be.',
    by: 'anybody',
    status: 200,
    answer: ReadySchema,
    problems: ['unavailable'],
  },
  'GET /.well-known/security.txt': {
    summary: 'Whom to tell of a hole in this server (RFC 9116); 404 while SECURITY_CONTACT is not set.',
    by: 'anybody',
    status: 200,
    answer: z.string(),
    mediaType: 'text/plain',
    problems: ['not-found'],
  },
  'GET /openapi.json': {
    summary: 'This document.',
    by: 'anybody',
    status: 200,
    answer: z.record(z.string(), z.unknown()),
    problems: [],
  },
};
