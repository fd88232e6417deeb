/** Whoever asks while an answer is on its way shares it; undefined when asking fails. */
export function shareReading<Answer>(
  read: () => Promise<Answer | undefined>,
): () => Promise<Answer | undefined> {
  let underWay: Promise<Answer | undefined> | undefined;
  return () => {
    underWay ??= read()
      .catch(() => undefined) // a gauge without values says that it is not known
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
}
