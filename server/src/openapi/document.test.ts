import { expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../app.ts';
import { PAGE_PATHS } from '../routes/pages.ts';
import { fakeDeps } from '../testing/fake-deps.ts';

const DocumentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

async function readDocument() {
  const response = await buildApp(fakeDeps()).request('/openapi.json');
  return DocumentSchema.parse(await response.json());
}

test('every route of the app is in the document, and nothing else is', async () => {
  const { paths } = await readDocument();
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const app = buildApp(fakeDeps({ webRoot: import.meta.dirname }));
  const pages: readonly string[] = PAGE_PATHS;
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !pages.includes(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(new Set(served)).toEqual(new Set(documented));
});

test('the body of a chunk is described by the schema that checks it', async () => {
  const { paths } = await readDocument();
  const operation = paths['/v1/sessions/{sessionId}/chunks/{firstSeq}']?.put;
  expect(operation).toMatchObject({
    security: [{ device: [] }],
    parameters: [{ name: 'sessionId' }, { name: 'firstSeq' }],
    requestBody: {
      content: {
        'application/json': { schema: { properties: { events: { minItems: 1, maxItems: 500 } } } },
      },
    },
  });
});

test('what pages read is described down to its numbers', async () => {
  const { paths } = await readDocument();
  const { '/openapi.json': _itself, ...described } = paths;
  expect(JSON.stringify(described)).not.toContain('{}');
  expect(JSON.stringify(described['/v1/reports/latest'])).toContain('"onTaskMs"');
});

test('every operation says what an error looks like', async () => {
  const { paths } = await readDocument();
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const operation of operations) {
    expect(operation).toMatchObject({ responses: { default: { content: problem } } });
  }
});
