/** What the server accepts, advertised by `GET /v1/limits`. Lengths in UTF-16 code units, sizes in bytes after inflation. */
export const LIMITS = {
  eventsPerChunk: 500,
  chunkBytes: 256 * 1024,
  intentLength: 200,
  goalLength: 100,
  workspaceLength: 100,
  titleLength: 200,
  pathLength: 500,
  siteLength: 260,
  noteLength: 4_000,
  reasonLength: 500,
  /** Events of one session and device are numbered 0 … this. */
  maxSeq: 1_000_000,
  /** Events further ahead of the server's clock are accepted too; when they arrived is stored beside them. */
  clockAheadMs: 24 * 60 * 60 * 1000,
} as const;
