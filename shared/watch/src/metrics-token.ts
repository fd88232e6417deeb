/** The one setting that both processes have for it: `GET /metrics` is not there until a token is set. */
export const METRICS_TOKEN_SETTING = {
  shortest: 16,
  error: 'must have at least 16 characters',
  description: 'What GET /metrics wants as bearer token; without one it is not there.',
  example: 'a-long-random-text',
} as const;
