/** An endpoint as it may be shown and stored: without what stands in its address as name and password. */
export function toEndpoint(baseUrl: string): string {
  const url = new URL(baseUrl);
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/+$/, '')}`;
}
