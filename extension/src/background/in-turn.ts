/** Runs what it is given one after the other, in the order given. A failure stays with the one who asked. */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined); // the caller holds `next` and hears of it; the queue goes on
    return next;
  };
}
