import { connect, type RecoveringChannelModel } from 'amqplib';

/** Called with what went wrong between us and the broker; everything reported here is retried. */
export type Report = (trouble: string, error: unknown) => void;

const HEARTBEAT_SECONDS = '10';

/** One connection that comes back by itself, without waiting for the first. */
export async function openConnection(
  url: URL,
  { name, report }: { readonly name: string; readonly report: Report },
): Promise<RecoveringChannelModel> {
  const connection = await connect(withHeartbeat(url), {
    noDelay: true, // without it a confirm waits for a delayed TCP acknowledgement, 45 ms
    timeout: 10_000,
    clientProperties: { connection_name: name },
    recovery: { initialDelay: 200, maxDelay: 5_000, waitForConnect: false },
  });
  connection.on('error', (error) => report('connection', error));
  connection.on('connect-failed', (error) => report('connect', error));
  connection.on('handler-error', (error) => report('connection listener', error));
  return connection;
}

function withHeartbeat(url: URL): string {
  const withOptions = new URL(url);
  if (!url.searchParams.has('heartbeat')) withOptions.searchParams.set('heartbeat', HEARTBEAT_SECONDS);
  return withOptions.href;
}
