import { startStandalone } from './start-system.ts';
import { testSpine } from './test-spine.ts';

testSpine('on one machine', startStandalone);
