/** Never two at once: whoever calls during a run gets another run right after it, one for all of them. */
export function createSingleFlight<Argument>(
  work: (argument: Argument) => Promise<void>,
): (argument: Argument) => Promise<void> {
  let running: Promise<void> | undefined;
  let next: { promise: Promise<void>; argument: Argument } | undefined;
  const run = (argument: Argument): Promise<void> => {
    running = work(argument).finally(() => {
      running = undefined;
    });
    return running;
  };
  const afterwards = async (current: Promise<void>): Promise<void> => {
    await current.catch(() => undefined); // its own caller hears of it
    const queued = next;
    next = undefined;
    if (queued) await run(queued.argument);
  };
  return (argument) => {
    if (!running) return run(argument);
    next = next ? { ...next, argument } : { argument, promise: afterwards(running) };
    return next.promise;
  };
}
