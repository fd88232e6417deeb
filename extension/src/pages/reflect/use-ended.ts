import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EndedHere, EndedList } from '../../platform/ended-sessions.ts';
import type { Results } from './results.ts';

export type Ended = {
  /** Those that have been read so far; absent until the first of them are. */
  readonly list: EndedList | undefined;
  /** The first of those that came last, when they were asked for. */
  readonly firstOlder: string | undefined;
  readonly showOlder: () => Promise<void>;
};

/** The newest first, and older ones when they are asked for. */
export function useEnded(listEnded: Results['listEnded']): Ended {
  const [list, setList] = useState<EndedList>();
  const [firstOlder, setFirstOlder] = useState<string>();
  const read = useCallback(
    async (known: readonly EndedHere[]) => {
      const { sessions, hasOlder } = await listEnded(known.at(-1));
      setList({ sessions: [...known, ...sessions], hasOlder });
      if (known.length > 0) setFirstOlder(sessions[0]?.sessionId);
    },
    [listEnded],
  );
  useEffect(() => void read([]), [read]);
  return { list, firstOlder, showOlder: () => read(list?.sessions ?? []) };
}
