import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { AUTH_PATH } from './accounts/auth-path.ts';
import { type AnswerErrorDeps, answerError } from './http/answer-error.ts';
import { allowAnyOrigin } from './http/any-origin.ts';
import type { AppEnv } from './http/app-env.ts';
import { noStore } from './http/no-store.ts';
import { problem } from './http/problem.ts';
import { type RequestLogDeps, requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { type AccountRouteDeps, accountRoutes } from './routes/account.ts';
import { type AiRouteDeps, aiRoutes } from './routes/ai.ts';
import { type AuthRouteDeps, authRoutes } from './routes/auth.ts';
import { CHUNK_ROUTE, type ChunkRouteDeps, chunkRoutes } from './routes/chunks.ts';
import { type DevicePairingRouteDeps, devicePairingRoutes } from './routes/device-pairings.ts';
import { type DeviceSessionRouteDeps, deviceSessionRoutes } from './routes/device-sessions.ts';
import { type DeviceRouteDeps, deviceRoutes } from './routes/devices.ts';
import { type EventsKeptRouteDeps, eventsKeptRoutes } from './routes/events-kept.ts';
import { type ExportRouteDeps, exportRoutes } from './routes/exports.ts';
import { type GoalRouteDeps, goalRoutes } from './routes/goals.ts';
import { type HealthRouteDeps, healthRoutes } from './routes/health.ts';
import { type InstanceRouteDeps, instanceRoutes } from './routes/instance.ts';
import { type LabelRouteDeps, labelRoutes } from './routes/labels.ts';
import { limitRoutes } from './routes/limits.ts';
import { type LiveRouteDeps, liveRoutes } from './routes/live.ts';
import { type MeRouteDeps, meRoutes } from './routes/me.ts';
import { type MetricsRouteDeps, metricsRoutes } from './routes/metrics.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { type OwnDataRouteDeps, ownDataRoutes } from './routes/own-data.ts';
import { pageRoutes } from './routes/pages.ts';
import { type PairingRouteDeps, pairingRoutes } from './routes/pairing.ts';
import { type ReportRouteDeps, reportRoutes } from './routes/reports.ts';
import { type SecurityTxtRouteDeps, securityTxtRoutes } from './routes/security-txt.ts';
import { type SessionRouteDeps, sessionRoutes } from './routes/sessions.ts';
import { type SignInWayRouteDeps, signInWayRoutes } from './routes/sign-in-ways.ts';
import { type SolutionRouteDeps, solutionRoutes } from './routes/solutions.ts';
import { type StreakRouteDeps, streakRoutes } from './routes/streak.ts';
import {
  type WorkspaceInvitationRouteDeps,
  workspaceInvitationRoutes,
} from './routes/workspace-invitations.ts';
import { type WorkspaceSharingRouteDeps, workspaceSharingRoutes } from './routes/workspace-sharing.ts';
import { type WorkspaceRouteDeps, workspaceRoutes } from './routes/workspaces.ts';

export type AppDeps = AccountRouteDeps &
  AiRouteDeps &
  AuthRouteDeps &
  AnswerErrorDeps &
  ChunkRouteDeps &
  DeviceRouteDeps &
  DevicePairingRouteDeps &
  DeviceSessionRouteDeps &
  EventsKeptRouteDeps &
  ExportRouteDeps &
  GoalRouteDeps &
  HealthRouteDeps &
  InstanceRouteDeps &
  LabelRouteDeps &
  LiveRouteDeps &
  MeRouteDeps &
  MetricsRouteDeps &
  OwnDataRouteDeps &
  PairingRouteDeps &
  ReportRouteDeps &
  RequestLogDeps &
  SecurityTxtRouteDeps &
  SessionRouteDeps &
  SignInWayRouteDeps &
  SolutionRouteDeps &
  StreakRouteDeps &
  WorkspaceInvitationRouteDeps &
  WorkspaceRouteDeps &
  WorkspaceSharingRouteDeps & {
    /** The folder of the built web pages; absent when they are not built. */
    readonly webRoot: string | undefined;
  };

/** The whole HTTP side. Does nothing by itself: what it needs is passed in. */
export function buildApp(deps: AppDeps): Hono<AppEnv> {
  const app = openFrame(deps);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => notAllowed(c, methods) }));
  for (const routes of allRoutes(deps)) app.route('/', routes);
  app.notFound((c) => problem(c, 'not-found'));
  app.onError(answerError(deps));
  return app;
}

/** The headers that an answer of `route` carries, whatever it says, without those of one request. */
export async function readAnswerHeaders(
  { publicUrl }: Pick<AppDeps, 'publicUrl'>,
  route = CHUNK_ROUTE,
): Promise<Readonly<Record<string, string>>> {
  const app = openFrame({ publicUrl, onAnswered: () => {} });
  const { headers } = await app.all('*', (c) => c.body(null)).request(route);
  headers.delete('X-Request-Id');
  return Object.fromEntries(headers);
}

/** What every request goes through, whichever route is its own. */
function openFrame(deps: RequestLogDeps & Pick<AppDeps, 'publicUrl'>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(requestId({ limitLength: 64 }));
  app.use(requestLog(deps));
  app.use(securityHeaders(deps.publicUrl));
  for (const path of ['/v1/*', `${AUTH_PATH}/*`]) app.use(path, noStore());
  allowAnyOrigin(app);
  return app;
}

function allRoutes(deps: AppDeps): readonly Hono<AppEnv>[] {
  return [
    chunkRoutes(deps),
    deviceSessionRoutes(deps),
    sessionRoutes(deps),
    solutionRoutes(deps),
    goalRoutes(deps),
    streakRoutes(deps),
    labelRoutes(deps),
    reportRoutes(deps),
    exportRoutes(deps),
    aiRoutes(deps),
    eventsKeptRoutes(deps),
    liveRoutes(deps),
    deviceRoutes(deps),
    pairingRoutes(deps),
    devicePairingRoutes(deps),
    authRoutes(deps),
    signInWayRoutes(deps),
    accountRoutes(deps),
    meRoutes(deps),
    ownDataRoutes(deps),
    workspaceRoutes(deps),
    workspaceInvitationRoutes(deps),
    workspaceSharingRoutes(deps),
    instanceRoutes(deps),
    limitRoutes(),
    healthRoutes(deps),
    metricsRoutes(deps),
    securityTxtRoutes(deps),
    openApiRoutes(),
    ...(deps.webRoot === undefined ? [] : [pageRoutes(deps.webRoot)]),
  ];
}

function notAllowed(c: Parameters<typeof problem>[0], methods: readonly string[]): Response {
  return problem(c, 'method-not-allowed', { headers: { Allow: methods.join(', ') } });
}
