export type Opening = {
  /** The folder of the extension, which updates are written into. */
  readonly extension: string;
  readonly profile: string;
  readonly pagesPort: number;
  readonly display: string;
};

/** A browser that nobody debugs, and the ways in which it or its extension dies. */
export type MortalBrowser = {
  readonly name: 'chromium' | 'firefox';
  readonly deskOrigin: string;
  /** Whether a new version is taken when the browser starts; otherwise when the extension reloads. */
  readonly updatesAtStart: boolean;
  readonly start: (url: string) => void;
  /** Opens a tab in the browser that runs. */
  readonly open: (url: string) => Promise<void>;
  /** The processes of the extension; none while it sleeps. */
  readonly findWorker: () => Promise<readonly number[]>;
  /** SIGKILL for the process of the extension. Answers whether there was one. */
  readonly killWorker: () => Promise<boolean>;
  /** SIGKILL for everything, as when the machine loses power; afterwards it can be started again. */
  readonly kill: () => Promise<void>;
  /** Puts a higher version in the place of the extension, for the next reload or start. */
  readonly update: () => Promise<void>;
};
