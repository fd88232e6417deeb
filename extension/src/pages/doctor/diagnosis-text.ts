import { type Facts, toChecks } from './checks.ts';

export type About = { readonly version: string; readonly userAgent: string };

/**
 * The diagnosis as text to send to somebody who helps. In it are states, counts and times; no titles, sites, intents,
 * addresses or tokens, whatever a server may have written into its reasons.
 */
export function toDiagnosisText(facts: Facts, { version, userAgent }: About): string {
  const { status, diagnosis, finding, nowMs } = facts;
  const sending = status?.sending;
  const lines = [
    `Locked In ${version}`,
    userAgent,
    `now ${at(nowMs)}`,
    ...toChecks(facts).map(({ title, state }) => `${title}: ${state}`),
    `connection: ${toText(finding)}`,
    `server: ${placeOf(status?.pairing?.serverUrl)}`,
    `journal: ${diagnosis?.journal}, ${diagnosis?.parked.length} refused`,
    `waiting: ${sending?.pendingEvents} events in ${sending?.pendingChunks} chunks`,
    `last sent: ${at(sending?.lastSentAtMs)}, next attempt: ${at(sending?.nextAttemptAtMs)}`,
    `session runs: ${diagnosis?.isRunning}, last seen: ${at(diagnosis?.lastSeenMs)}`,
    `alarms: ${diagnosis?.alarms.map(({ name, atMs }) => `${nameOf(name)} ${at(atMs)}`).join(', ') || 'none'}`,
  ];
  return lines.join('\n');
}

function toText(finding: Facts['finding']): string {
  if (finding === undefined) return 'not tested';
  if (finding.kind === 'fine') return `fine, ${finding.tookMs} ms, clock ahead by ${finding.aheadMs} ms`;
  return 'status' in finding && finding.status !== undefined
    ? `${finding.kind} ${finding.status}`
    : finding.kind;
}

/** Kind of address only. */
function placeOf(serverUrl: string | undefined): string {
  if (serverUrl === undefined) return 'none';
  const { protocol, hostname } = new URL(serverUrl);
  const isHere = /^(?:localhost|127\.|\[::1\])/.test(hostname);
  return `${protocol}//${isHere ? '(this computer)' : '(another computer)'}`;
}

/** Alarm names may carry an id after the first word. */
function nameOf(name: string): string {
  return name.split(' ')[0] ?? '';
}

function at(ms: number | undefined): string {
  return ms === undefined ? 'never' : new Date(ms).toISOString();
}
