import * as worker from '@locked-in/worker';
import { ConfigSchema, SECRETS } from './config.ts';
import type { Settings } from './env-example.ts';

/** What the two processes of a cluster read from the environment. */
export const ALL_SETTINGS: readonly Settings[] = [
  { of: 'The server: node server/src/main.ts', schema: ConfigSchema, secrets: SECRETS },
  { of: 'The worker: node worker/src/main.ts', schema: worker.ConfigSchema, secrets: worker.SECRETS },
];
