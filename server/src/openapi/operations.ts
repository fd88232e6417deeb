import {
  ChunkBodySchema,
  DeviceListSchema,
  LabelChangeSchema,
  MeChangeSchema,
  MeSchema,
  ModelCallSchema,
  ModelCallsSchema,
  ModelStateSchema,
  ModelTestSchema,
  ModelWishesSchema,
  PairingLinkSchema,
  PairRequestSchema,
  PairResponseSchema,
  type ProblemCode,
  ReceivedSchema,
  SessionListSchema,
  SessionResultSchema,
  SignInRequestSchema,
} from '@locked-in/contracts';
import { z } from 'zod';
import { ListQuerySchema } from '../routes/list-query.ts';
import { ACCOUNT_OPERATIONS } from './account-operations.ts';
import { DEVICE_PAIRING_OPERATIONS } from './device-pairing-operations.ts';
import { EVENTS_KEPT_OPERATIONS } from './events-kept-operations.ts';
import { GOAL_OPERATIONS } from './goal-operations.ts';
import { INSTANCE_OPERATIONS } from './instance-operations.ts';
import { BODY, type Operation, PERSON } from './operation.ts';
import { REPORT_OPERATIONS } from './report-operations.ts';
import { SOLUTION_OPERATIONS } from './solution-operations.ts';
import { WORKSPACE_OPERATIONS } from './workspace-operations.ts';

const ATTEMPT: readonly ProblemCode[] = [...BODY, 'link-used', 'too-many-requests'];

/** Every operation of the API. A test holds this table against the routes that are really there. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'PUT /v1/sessions/{sessionId}/chunks/{firstSeq}': {
    summary: 'Take a sealed chunk of events; the same chunk again changes nothing. Gzip is accepted.',
    by: 'device',
    body: ChunkBodySchema,
    status: 202,
    problems: [...BODY, 'unauthorized', 'unavailable'],
  },
  'GET /v1/sessions/{sessionId}/received': {
    summary: 'What of this session arrived from this device.',
    by: 'device',
    status: 200,
    answer: ReceivedSchema,
    problems: ['unauthorized', 'not-found'],
  },
  'GET /v1/sessions/{sessionId}/result': {
    summary: 'What came of a session of this device; sealed until graded or skipped.',
    by: 'device',
    status: 200,
    answer: SessionResultSchema,
    problems: ['unauthorized', 'not-found'],
  },
  'GET /v1/sessions': {
    summary: 'Own sessions, newest first.',
    by: 'person',
    query: ListQuerySchema,
    status: 200,
    answer: SessionListSchema,
    problems: [...PERSON, 'invalid-request'],
  },
  'GET /v1/sessions/{sessionId}': {
    summary: 'One own session; sealed until graded or skipped.',
    by: 'person',
    status: 200,
    answer: SessionResultSchema,
    problems: [...PERSON, 'not-found'],
  },
  'PATCH /v1/sessions/{sessionId}/labels': {
    summary: 'Say what a site or page was to the intent. The week is analysed again.',
    by: 'person',
    body: LabelChangeSchema,
    status: 204,
    problems: [...PERSON, ...BODY, 'not-found'],
  },
  ...EVENTS_KEPT_OPERATIONS,
  ...GOAL_OPERATIONS,
  ...SOLUTION_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...DEVICE_PAIRING_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...WORKSPACE_OPERATIONS,
  'GET /v1/ai': {
    summary: 'The model that this instance asks, if any, and what the person wants of it.',
    by: 'person',
    status: 200,
    answer: ModelStateSchema,
    problems: PERSON,
  },
  'PATCH /v1/ai': {
    summary: 'Say whether a model is wanted, and what it may see. Holds for the next question.',
    by: 'person',
    body: ModelWishesSchema,
    status: 204,
    problems: [...PERSON, ...BODY],
  },
  'POST /v1/ai/tests': {
    summary:
      'Ask a worker to test the connection to the model. While a test is under way, that one is answered.',
    by: 'person',
    status: 202,
    answer: ModelTestSchema,
    problems: [...PERSON, 'unsupported-media'],
  },
  'GET /v1/ai/tests/{testId}': {
    summary: 'What a test found; without a finding while it runs.',
    by: 'person',
    status: 200,
    answer: ModelTestSchema,
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/ai/calls': {
    summary: 'Every question that was ever sent about the person, newest first, without its words.',
    by: 'person',
    query: ListQuerySchema,
    status: 200,
    answer: ModelCallsSchema,
    problems: [...PERSON, 'invalid-request'],
  },
  'GET /v1/ai/calls/{callId}': {
    summary: 'One question and its answer, word for word.',
    by: 'person',
    status: 200,
    answer: ModelCallSchema,
    problems: [...PERSON, 'not-found'],
  },
  'GET /v1/live': {
    summary:
      'Server-sent events that say what changed. Last-Event-ID resumes; `resync` means: read everything shown again.',
    by: 'either',
    status: 200,
    answer: z.string(),
    mediaType: 'text/event-stream',
    problems: ['unauthorized', 'streams-full'],
  },
  'POST /v1/devices': {
    summary: 'Pair a browser with the code of a pairing link, once.',
    by: 'anybody',
    body: PairRequestSchema,
    status: 201,
    answer: PairResponseSchema,
    problems: [...ATTEMPT, 'conflict'],
  },
  'GET /v1/devices': {
    summary: 'Own paired browsers.',
    by: 'person',
    status: 200,
    answer: DeviceListSchema,
    problems: PERSON,
  },
  'DELETE /v1/devices/{deviceId}': {
    summary: "End a paired browser's token; what it recorded stays.",
    by: 'person',
    status: 204,
    problems: [...PERSON, 'not-found', 'unsupported-media'],
  },
  'POST /v1/pairing': {
    summary: 'A pairing link for one more browser.',
    by: 'person',
    status: 201,
    answer: PairingLinkSchema,
    problems: [...PERSON, 'sign-in-again', 'unsupported-media'],
  },
  'POST /v1/sign-in': {
    summary: 'Sign this browser in with the code of a pairing link, once.',
    by: 'anybody',
    body: SignInRequestSchema,
    status: 204,
    problems: [...ATTEMPT, 'forbidden'],
  },
  'POST /v1/sign-out': {
    summary: 'Sign this browser out.',
    by: 'anybody',
    status: 204,
    problems: ['forbidden', 'unsupported-media'],
  },
  'PATCH /v1/me': {
    summary: 'Say how days and weeks are cut. Open weeks are cut anew, frozen reports stay.',
    by: 'person',
    body: MeChangeSchema,
    status: 200,
    answer: MeSchema,
    problems: [...PERSON, ...BODY],
  },
  'GET /v1/me': {
    summary: 'Who is signed in, and how their days and weeks are cut.',
    by: 'person',
    status: 200,
    answer: MeSchema,
    problems: PERSON,
  },
  ...INSTANCE_OPERATIONS,
};
