import { PROBLEMS, type ProblemCode, ProblemSchema } from '@locked-in/contracts';
import { z } from 'zod';
import { SIGN_IN_COOKIE } from '../accounts/link-sign-in.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of the API, made from the schemas that check its bodies. */
export function toOpenApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Locked In', version: '1', description: 'Declared focus sessions and what came of them.' },
    paths: toPaths(),
    components: {
      schemas: { Problem: toJsonSchema(ProblemSchema, 'output') },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer' },
        person: { type: 'apiKey', in: 'cookie', name: SIGN_IN_COOKIE },
      },
    },
  };
}

function toPaths(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const [method = '', path = ''] = name.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOperation(path, operation) };
  }
  return paths;
}

function toOperation(path: string, operation: Operation): Json {
  return {
    summary: operation.summary,
    security: toSecurity(operation.by),
    parameters: [...toPathParameters(path), ...toQueryParameters(operation.query)],
    ...(operation.body && {
      requestBody: { required: true, content: toContent(operation.body, 'input', 'application/json') },
    }),
    responses: {
      [operation.status]: toAnswer(operation),
      ...toProblems(operation.problems),
      default: toProblem('Anything else that goes wrong'),
    },
  };
}

function toSecurity(by: Operation['by']): readonly Json[] {
  if (by === 'anybody') return [];
  return by === 'either' ? [{ device: [] }, { person: [] }] : [{ [by]: [] }];
}

function toPathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function toQueryParameters(query: z.ZodObject | undefined): readonly Json[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: toJsonSchema(schema, 'output'),
  }));
}

function toAnswer({ answer, mediaType, status }: Operation): Json {
  const description = status === 204 ? 'Done' : 'As asked';
  if (answer === undefined) return { description };
  return { description, content: toContent(answer, 'output', mediaType ?? 'application/json') };
}

/** Several problems can share a status. */
function toProblems(codes: readonly ProblemCode[]): Json {
  const byStatus = Object.groupBy(codes, (code) => String(PROBLEMS[code].status));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, same = []]) => [
      status,
      toProblem(same.map((code) => `${code}: ${PROBLEMS[code].title}`).join('; ')),
    ]),
  );
}

function toProblem(description: string): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

function toContent(schema: z.core.$ZodType, io: 'input' | 'output', mediaType: string): Json {
  return { [mediaType]: { schema: toJsonSchema(schema, io) } };
}

function toJsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(schema, { io });
  return jsonSchema;
}
