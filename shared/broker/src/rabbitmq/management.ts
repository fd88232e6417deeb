const TIMEOUT_MS = 5_000;

/** RabbitMQ's management API, the only door through which policies are set and read back. Throws while it is away. */
export type Management = {
  /** Undefined when there is nothing of that name. */
  readonly get: (path: string) => Promise<unknown>;
  readonly put: (path: string, body: unknown) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
};

export type Found = Readonly<Record<string, unknown>>;

export function isFound(value: unknown): value is Found {
  return typeof value === 'object' && value !== null;
}

/**
 * Beside the broker on its usual port, or where `?management=http://host:port` of the broker's URL says. Undefined for
 * `?management=none`: somebody else sees to the policies.
 */
export function openManagement(amqp: URL): Management | undefined {
  const given = amqp.searchParams.get('management');
  if (given === 'none') return undefined;
  const base = given ?? besideBroker(amqp);
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${base}/api/${path}`, {
      method,
      headers: { authorization: toAuthorization(amqp), 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new Error(
        `The management API of RabbitMQ cannot be reached at ${new URL(base).host}${causeOf(error)}`,
      );
    });
  return {
    get: async (path) => read(await ask('GET', path)),
    put: async (path, body) => void (await read(await ask('PUT', path, body))),
    remove: async (path) => void (await read(await ask('DELETE', path))),
  };
}

/** The virtual host as it stands in a path of the API. */
export function vhostOf(amqp: URL): string {
  const name = decodeURIComponent(amqp.pathname.slice(1)) || '/';
  return encodeURIComponent(name);
}

function besideBroker({ protocol, hostname }: URL): string {
  return protocol === 'amqps:' ? `https://${hostname}:15671` : `http://${hostname}:15672`;
}

function toAuthorization({ username, password }: URL): string {
  const [name, secret] = [username || 'guest', password || 'guest'].map(decodeURIComponent);
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
}

/** `fetch failed` says nothing; what it stands for does. */
function causeOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : {};
  const { code } = isFound(cause) ? cause : {};
  return typeof code === 'string' ? ` (${code})` : '';
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.status === 404) return undefined;
  if (response.status === 401)
    throw new Error('The management API of RabbitMQ refuses the name and password of AMQP_URL');
  if (!response.ok) throw new Error(`The management API of RabbitMQ answers ${response.status}`);
  return text === '' ? undefined : JSON.parse(text);
}
