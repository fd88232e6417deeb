/** What a server answers to, as far as a browser lets an extension know. */
export type ConnectionFinding =
  /** `aheadMs`: how far this computer's clock is ahead of the server's; absent when the server does not tell. */
  | { readonly kind: 'fine'; readonly tookMs: number; readonly aheadMs?: number | undefined }
  /** Nothing listens, the name is unknown, or the network is gone. */
  | { readonly kind: 'offline' | 'no-answer' | 'timeout' }
  /** As `no-answer`; over https also a certificate that the browser does not trust, which looks the same from here. */
  | { readonly kind: 'no-answer-or-certificate' }
  /** Something else answers: the login page of a network, or another program. */
  | { readonly kind: 'not-ours'; readonly status?: number | undefined }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'revoked' };

export type ConnectionDeps = {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly now: () => number;
  readonly newId: () => string;
};

type Tested = { readonly serverUrl: string; readonly token?: string | undefined };

const TIMEOUT_MS = 8_000;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Asks the server something that needs nothing, then something that needs the token, and names what goes wrong. */
export async function testConnection(server: Tested, deps: ConnectionDeps): Promise<ConnectionFinding> {
  const startMs = deps.now();
  try {
    const response = await deps.fetch(new URL('/v1/limits', server.serverUrl), options());
    const endMs = deps.now();
    const trouble = await toTrouble(response);
    if (trouble) return trouble;
    if (await isRevoked(server, deps)) return { kind: 'revoked' };
    const serverMs = Date.parse(response.headers.get('date') ?? '');
    const aheadMs = Number.isNaN(serverMs) ? undefined : Math.round((startMs + endMs) / 2) - serverMs;
    return { kind: 'fine', tookMs: endMs - startMs, aheadMs };
  } catch (error) {
    return toSilence(error, server.serverUrl, deps);
  }
}

function options(): RequestInit {
  return { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MS) };
}

async function toTrouble(response: Response): Promise<ConnectionFinding | undefined> {
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(?:problem\+)?json/.test(type)) {
    return response.ok
      ? { kind: 'not-ours', status: response.status }
      : { kind: 'status', status: response.status };
  }
  if (!response.ok) return { kind: 'status', status: response.status };
  const limits: unknown = await response.json().catch(() => undefined); // not JSON after all: not ours
  return isLimits(limits) ? undefined : { kind: 'not-ours', status: response.status };
}

function isLimits(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'eventsPerChunk' in body;
}

/** A session that nobody knows: a known token is told so, an unknown one is turned away. */
async function isRevoked({ serverUrl, token }: Tested, deps: ConnectionDeps): Promise<boolean> {
  if (token === undefined) return false;
  const address = new URL(`/v1/sessions/${deps.newId()}/received`, serverUrl);
  const headers = { authorization: `Bearer ${token}` };
  const response = await deps.fetch(address, { ...options(), headers });
  return response.status === 401;
}

/** A page that forbids to be read still answers; a server that is not there does not. */
async function toSilence(
  error: unknown,
  serverUrl: string,
  deps: ConnectionDeps,
): Promise<ConnectionFinding> {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout' };
  const { hostname, protocol } = new URL(serverUrl);
  if (!deps.isOnline() && !LOOPBACK.test(hostname)) return { kind: 'offline' };
  const answers = await deps.fetch(serverUrl, { ...options(), mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  if (answers) return { kind: 'not-ours' };
  return { kind: protocol === 'https:' ? 'no-answer-or-certificate' : 'no-answer' };
}
