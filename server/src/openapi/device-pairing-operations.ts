import {
  DevicePairingRequestSchema,
  DevicePairingSchema,
  DeviceTokenRequestSchema,
  PairingDecisionSchema,
  PairResponseSchema,
  WaitingDeviceSchema,
} from '@locked-in/contracts';
import { BODY, type Operation, PERSON } from './operation.ts';

/** Pairing by a code that the browser shows (RFC 8628). */
export const DEVICE_PAIRING_OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /v1/device-pairings': {
    summary: 'Ask to be paired: a code for the person and one to ask with whether they have confirmed it.',
    by: 'anybody',
    body: DevicePairingRequestSchema,
    status: 200,
    answer: DevicePairingSchema,
    problems: BODY,
  },
  'POST /v1/device-pairings/token': {
    summary:
      'Has the person confirmed it? Until then 400 with `error` as in RFC 8628; the yes is given once.',
    by: 'anybody',
    body: DeviceTokenRequestSchema,
    status: 200,
    answer: PairResponseSchema,
    problems: BODY,
  },
  'GET /v1/device-pairings/codes/{userCode}': {
    summary: 'Which browser waits under this code; soon after signing in only.',
    by: 'person',
    status: 200,
    answer: WaitingDeviceSchema,
    problems: [...PERSON, 'sign-in-again', 'not-found', 'too-many-requests'],
  },
  'POST /v1/device-pairings/codes/{userCode}': {
    summary: 'Pair the browser that waits under this code, or refuse it.',
    by: 'person',
    body: PairingDecisionSchema,
    status: 204,
    problems: [...PERSON, ...BODY, 'sign-in-again', 'not-found', 'too-many-requests'],
  },
};
