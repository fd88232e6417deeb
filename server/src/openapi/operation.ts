import type { ProblemCode } from '@locked-in/contracts';
import type { z } from 'zod';

/** One way to call the API, as its document tells of it. */
export type Operation = {
  readonly summary: string;
  /** Who may: a device by bearer token, a person by cookie, either, or anybody. */
  readonly by: 'device' | 'person' | 'either' | 'anybody';
  readonly query?: z.ZodObject | undefined;
  readonly body?: z.core.$ZodType | undefined;
  readonly status: number;
  readonly answer?: z.core.$ZodType | undefined;
  readonly mediaType?: string | undefined;
  readonly problems: readonly ProblemCode[];
};

export const BODY: readonly ProblemCode[] = ['invalid-request', 'too-large', 'unsupported-media'];
export const PERSON: readonly ProblemCode[] = ['unauthorized', 'forbidden'];
