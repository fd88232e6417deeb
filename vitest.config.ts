import { defineConfig } from 'vitest/config';

/** unit: milliseconds, no services · services: a real PostgreSQL and RabbitMQ · journeys: a real browser and real processes. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 30_000,
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
