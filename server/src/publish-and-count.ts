import type { Broker } from '@locked-in/broker';
import type { Published } from '@locked-in/watch';

/** Hands chunks on, and tells how long it took until they were durable. */
export function publishAndCount(
  publish: Broker['publish'],
  onPublished: (published: Published) => void,
): Broker['publish'] {
  return async (chunk) => {
    const startedAt = performance.now();
    const result = await publish(chunk);
    onPublished({
      isAccepted: result.kind === 'accepted',
      events: chunk.head.count,
      bytes: chunk.body.byteLength,
      seconds: (performance.now() - startedAt) / 1_000,
    });
    return result;
  };
}
