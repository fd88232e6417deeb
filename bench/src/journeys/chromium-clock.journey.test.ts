import { testClock } from './test-clock.ts';

testClock('chromium');
