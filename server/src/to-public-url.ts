/** Where browsers reach the server, without a slash at its end. */
export function toPublicUrl(given: string | undefined, port: number): string {
  return (given ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
}
