import { type ModelCalls, type ModelTest, type ModelWishes, ModelWishesSchema } from '@locked-in/contracts';
import type { ModelFinding } from '@locked-in/domain';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { ListQuerySchema } from './list-query.ts';

type Call = ModelCalls['calls'][number];

export type AiRouteDeps = AuthenticateDeps & {
  /** The endpoint and the model that this instance asks; undefined: none. */
  readonly readModel: () => Promise<{ readonly endpoint: string; readonly model: string } | undefined>;
  readonly readAiWishes: (userId: string) => Promise<ModelWishes>;
  readonly saveAiWishes: (wishes: ModelWishes & { readonly userId: string }) => Promise<unknown>;
  readonly requestModelTest: () => Promise<string>;
  readonly readModelTest: (testId: string) => Promise<ModelFinding | 'running' | undefined>;
  readonly listCalls: (page: {
    readonly userId: string;
    readonly beforeMs: number | undefined;
    readonly limit: number;
  }) => Promise<readonly Call[]>;
  readonly readCall: (call: {
    readonly userId: string;
    readonly callId: string;
  }) => Promise<Call | undefined>;
};

/** What a person wants of a model, whether it can be reached, and everything that was ever said to it about them. */
export function aiRoutes(deps: AiRouteDeps) {
  return settingRoutes(deps).route('/', testRoutes(deps)).route('/', callRoutes(deps));
}

function settingRoutes(deps: AiRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/ai', personOnly(deps), async (c) => {
      const model = await deps.readModel();
      const wishes = await deps.readAiWishes(c.get('person').userId);
      return c.json({ ...(model !== undefined && { model }), wishes });
    })
    .patch('/v1/ai', personOnly(deps), async (c) => {
      const body = await readJson(c, ModelWishesSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      await deps.saveAiWishes({ ...body.value, ...c.get('person') });
      return c.body(null, 204);
    });
}

function testRoutes(deps: AiRouteDeps) {
  return new Hono<AppEnv>()
    .post('/v1/ai/tests', personOnly(deps), async (c) => {
      const testId = await deps.requestModelTest();
      return c.json({ testId } satisfies ModelTest, 202);
    })
    .get('/v1/ai/tests/:testId', personOnly(deps), async (c) => {
      const testId = c.req.param('testId');
      const finding = isUuid(testId) ? await deps.readModelTest(testId) : undefined;
      if (finding === undefined) return problem(c, 'not-found');
      return c.json(finding === 'running' ? { testId } : { testId, finding });
    });
}

function callRoutes(deps: AiRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/ai/calls', personOnly(deps), async (c) => {
      const query = ListQuerySchema.safeParse(c.req.query());
      if (!query.success)
        return problem(c, 'invalid-request', { detail: 'before and limit must be whole numbers' });
      const { before: beforeMs, limit } = query.data;
      const { userId } = c.get('person');
      return c.json(toPage(await deps.listCalls({ userId, beforeMs, limit }), limit));
    })
    .get('/v1/ai/calls/:callId', personOnly(deps), async (c) => {
      const key = { ...c.get('person'), callId: c.req.param('callId') };
      const call = isUuid(key.callId) ? await deps.readCall(key) : undefined;
      return call === undefined ? problem(c, 'not-found') : c.json(call);
    });
}

function toPage(calls: readonly Call[], limit: number): ModelCalls {
  const last = calls.at(-1);
  const isFull = last !== undefined && calls.length === limit;
  return { calls: calls.map(withoutWords), ...(isFull && { nextBeforeMs: last.askedAtMs }) };
}

function withoutWords({ request: _request, answer: _answer, ...call }: Call): Call {
  return call;
}
