export type ConnectionBounds = {
  /** What there may be altogether. */
  readonly most: number;
  /** Of them, those on which nobody asks anything. */
  readonly idle: number;
  /** Of them, those from one address. */
  readonly ofAddress: number;
  /** Of them, those that an event stream may hold: the others are for requests. */
  readonly streams: number;
};

/** Kept for the database, the broker, the log and pages that are being read from disk. */
const OWN_FILES = { part: 0.1, least: 128 };
/** Each holds some kilobytes, and whoever comes back opens another within a millisecond. */
const MOST_IDLE = 2_000;

/** Every connection is an open file: how many there may be in a process that may open so many. */
export function toConnectionBounds(openFiles: number): ConnectionBounds {
  const most = Math.max(16, openFiles - Math.max(OWN_FILES.least, Math.ceil(openFiles * OWN_FILES.part)));
  return {
    most,
    idle: Math.min(MOST_IDLE, Math.floor(most / 4)),
    ofAddress: Math.floor((most * 3) / 4),
    streams: Math.floor((most * 3) / 4),
  };
}

/** How many files a process of most systems may have open, where this one does not say. */
const USUAL_FILES = 1_024;

/** How many files this process may have open. */
export function readOpenFiles(): number {
  // else the name of every connection's address would be looked up
  const report = Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = Object(report.getReport());
  const soft: unknown = userLimits?.open_files?.soft;
  if (soft === 'unlimited') return Number.MAX_SAFE_INTEGER;
  return typeof soft === 'number' ? soft : USUAL_FILES;
}
