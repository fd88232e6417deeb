import type { SeenWeeks } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { type Reading, useReading } from '../../use-reading.ts';

export type Looking = {
  /** The week that is looked at; undefined before the person asks for one: looking is written down. */
  readonly week: string | undefined;
  readonly reading: Reading<SeenWeeks>;
  readonly look: (week: string) => void;
  readonly reload: () => void;
};

export function useLooking(workspaceId: string): Looking {
  const [week, look] = useState<string>();
  const path = week === undefined ? undefined : PATHS.sharedWeek(workspaceId, week);
  return { week, look, ...useReading<SeenWeeks>(path) };
}
