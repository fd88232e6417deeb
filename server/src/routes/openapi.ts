import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { toOpenApiDocument } from '../openapi/document.ts';

/** The API's description, made once from the schemas. */
export function openApiRoutes() {
  const document = JSON.stringify(toOpenApiDocument());
  return new Hono<AppEnv>().get('/openapi.json', (c) =>
    c.body(document, 200, { 'Content-Type': 'application/json' }),
  );
}
