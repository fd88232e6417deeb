/** What a test of the connection to a model found: the one thing that stands in the way, or that it works. */
export type ModelFinding =
  | { readonly kind: 'works'; readonly model: string; readonly dialect: 'structured' | 'json' | 'plain' }
  /** No address and model are set, or they are switched off. */
  | { readonly kind: 'off' }
  /** The address names this machine from inside a container, where that is the container itself. */
  | { readonly kind: 'localhost-in-container'; readonly endpoint: string }
  | { readonly kind: 'unreachable'; readonly endpoint: string; readonly why: Unreachable }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** Something answers there, but not with the API. `better`: an address nearby that does. */
  | { readonly kind: 'not-an-api'; readonly endpoint: string; readonly better?: string | undefined }
  | { readonly kind: 'key-refused'; readonly hasKey: boolean }
  /** Some of what the endpoint does have; empty when it does not say. */
  | { readonly kind: 'model-missing'; readonly model: string; readonly available: readonly string[] }
  | { readonly kind: 'context-too-small'; readonly configured: number; readonly found?: number | undefined }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'broken'; readonly status: number }
  /** It answers, but not what was asked, in no form that was tried. */
  | { readonly kind: 'unusable'; readonly why: Unusable };

export type Unreachable = 'refused' | 'unknown-host' | 'tls' | 'cut';
export type Unusable = 'refused' | 'truncated' | 'filtered' | 'empty' | 'invalid' | 'rejected';
