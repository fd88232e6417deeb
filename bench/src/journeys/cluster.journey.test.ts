import { startCluster } from './start-system.ts';
import { testSpine } from './test-spine.ts';

testSpine('in a cluster', startCluster);
