/** Addresses of pages, as links write them. */
export function sessionHref(sessionId: string): string {
  return `/session/${sessionId}`;
}

export function weekHref(week: string): string {
  return `/week/${week}`;
}

export function goalHref(goalId: string): string {
  return `/goals#${goalId}`;
}

/** A civil date of the person, `2026-11-20`. */
export function dayHref(date: string): string {
  return `/day/${date}`;
}

export function workspaceHref(workspaceId: string): string {
  return `/workspaces/${workspaceId}`;
}
