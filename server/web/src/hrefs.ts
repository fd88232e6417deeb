/** Addresses of pages, as links write them. */
export function sessionHref(sessionId: string): string {
  return `/session/${sessionId}`;
}

export function weekHref(week: string): string {
  return `/week/${week}`;
}
