import { type Delivery, DependencyDown, type HandleBatch, type Outcome } from './broker.ts';

/** A chunk that failed this often is put aside. */
export const MAX_ATTEMPTS = 8;

/**
 * One outcome per delivery, whatever the handler does. A batch it throws on is halved until the chunk
 * that is to blame stands alone; the others are done. Only `DependencyDown` gets out.
 *
 *     throws on c   [a b c d] → [a b] done, [c d] → [c] retry, [d] done
 */
export async function settleBatch(
  deliveries: readonly Delivery[],
  handle: HandleBatch,
): Promise<readonly Outcome[]> {
  if (deliveries.length === 0) return [];
  try {
    return limitAttempts(deliveries, await handleWhole(deliveries, handle));
  } catch (error) {
    if (error instanceof DependencyDown) throw error;
    return settleParts(deliveries, { handle, error });
  }
}

async function handleWhole(
  deliveries: readonly Delivery[],
  handle: HandleBatch,
): Promise<readonly Outcome[]> {
  const outcomes = await handle(deliveries);
  if (outcomes.length === deliveries.length) return outcomes;
  throw new Error(`The handler answered ${outcomes.length} outcomes for ${deliveries.length} chunks`);
}

async function settleParts(
  deliveries: readonly Delivery[],
  failed: { readonly handle: HandleBatch; readonly error: unknown },
): Promise<readonly Outcome[]> {
  const [only] = deliveries;
  if (only && deliveries.length === 1) return [afterFailure(only, failed.error)];
  const middle = Math.ceil(deliveries.length / 2);
  const first = await settleBatch(deliveries.slice(0, middle), failed.handle);
  return [...first, ...(await settleBatch(deliveries.slice(middle), failed.handle))];
}

function limitAttempts(deliveries: readonly Delivery[], outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((outcome, index) => {
    const delivery = deliveries[index];
    return outcome.kind === 'retry' && delivery ? afterFailure(delivery, 'the handler asked again') : outcome;
  });
}

/** What becomes of a chunk that failed once more. */
export function afterFailure(delivery: Delivery, error: unknown): Outcome {
  if (delivery.attempt < MAX_ATTEMPTS) return { kind: 'retry' };
  return { kind: 'discard', reason: `gave up after ${MAX_ATTEMPTS} attempts: ${describe(error)}` };
}

function describe(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 500);
}
