import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take as long as the session they drive, or as a broker takes to come back: begun last, all would wait for them. */
const LONGEST = /(?:standalone|cluster)\.journey\.test\.ts$|rabbitmq-faults\.services\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * unit: milliseconds, no services · services: a real PostgreSQL and RabbitMQ · journeys: a real browser and real processes.
 * The limits are for a machine that is busy with something else: no test asserts how long anything takes.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          maxWorkers: 2,
          setupFiles: ['shared/vitest.properties.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.services.test.ts', '**/*.journey.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['**/*.services.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: [
            'shared/store/src/testing/provide-postgres.ts',
            'shared/broker/src/testing/provide-rabbitmq.ts',
          ],
          maxWorkers: 3,
          testTimeout: 150_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['**/*.journey.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: [
            'shared/store/src/testing/provide-postgres.ts',
            'shared/broker/src/testing/provide-rabbitmq.ts',
          ],
          maxWorkers: 3,
          testTimeout: 240_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
