import { MINUTE, NOON } from '../src/testing/fake-background.ts';

/** The moment at which all pictures are taken. */
export const MOMENT = NOON + 5 * MINUTE;
