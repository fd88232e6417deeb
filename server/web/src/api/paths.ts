/** The routes these pages read and write. */
export const PATHS = {
  latestReport: '/v1/reports/latest',
  report: (week: string) => `/v1/reports/${encodeURIComponent(week)}`,
  sessions: (limit: number) => `/v1/sessions?limit=${limit}`,
  session: (sessionId: string) => `/v1/sessions/${encodeURIComponent(sessionId)}`,
  labels: (sessionId: string) => `/v1/sessions/${encodeURIComponent(sessionId)}/labels`,
  devices: '/v1/devices',
  device: (deviceId: string) => `/v1/devices/${encodeURIComponent(deviceId)}`,
  pairing: '/v1/pairing',
  signIn: '/v1/sign-in',
  signOut: '/v1/sign-out',
  instance: '/v1/instance',
  live: '/v1/live',
} as const;
