import { createContext } from 'preact';

/** What the person allows on sites. `request` works only inside a press. */
export type SiteGrants = {
  readonly contains: (origins: readonly string[]) => Promise<boolean>;
  readonly request: (origins: readonly string[]) => Promise<boolean>;
};

/** Absent where nothing can be granted, as in tests and pictures. */
export const SiteGrantsContext = createContext<SiteGrants | undefined>(undefined);
