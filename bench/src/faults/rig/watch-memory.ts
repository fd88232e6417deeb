import type { Part } from './start-part.ts';

const EVERY_MS = 500;

/** The most memory that one of them held, in MB, since it began to watch. */
export function watchMemory(parts: readonly Part[]): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, ...parts.map((part) => part.child().rssMb()));
  };
  const watching = setInterval(look, EVERY_MS);
  watching.unref();
  return () => {
    look();
    clearInterval(watching);
    return Math.round(most);
  };
}
