import type { SessionEvent, SessionFact, SessionMode } from '../event.ts';
import { clock, duration } from './clock.ts';

/**
 * A session's stream in words, one event a line, on the test day:
 *
 *     09:00 start "draft chapter 2" 60m          (or: open, pomodoro 60m; zone Asia/Tokyo; forecast 70; goal thesis)
 *     09:00 docs.test/ch2 "Chapter 2" audible    (path, title and audible are optional)
 *     09:05 private
 *     09:10 left
 *     09:20 idle 60s                             (told late: since 09:19)
 *     09:21 locked
 *     09:25 back
 *     09:30 pause
 *     09:35 resume
 *     09:36 extend 90m
 *     09:40 interrupted 09:38                    (last seen 09:38)
 *     09:41 held video.test
 *     09:42 override video.test 5m "music"
 *     09:50 cue solution-a                       (of an armed plan; the solution is optional)
 *     10:00 end                                  (or: end stopped, end abandoned)
 *     10:01 log 80 20                            (or: log, log skipped)
 *     10:02 forgotten 09:10 09:15
 */
export function timeline(text: string): readonly SessionEvent[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(toEvent);
}

function toEvent(line: string): SessionEvent {
  const [time = '', word = '', ...rest] = toTokens(line);
  const occurredAtMs = clock(time);
  const read = READERS[word];
  if (read) return { occurredAtMs, ...read(rest, occurredAtMs) };
  if (!word.includes('.')) throw new SyntaxError(`not an event: ${line}`);
  return { occurredAtMs, ...toPageShown(word, rest) };
}

/** Words; what stands in quotes is one token that keeps its opening quote. */
function toTokens(line: string): readonly string[] {
  return [...line.matchAll(/("[^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

type Reader = (rest: readonly string[], atMs: number) => SessionFact;

const READERS: Readonly<Record<string, Reader>> = {
  start: toStarted,
  pause: () => ({ kind: 'session-paused' }),
  resume: () => ({ kind: 'session-resumed' }),
  extend: ([length = '']) => ({ kind: 'session-extended', plannedMs: duration(length) }),
  end: ([reason]) => ({
    kind: 'session-ended',
    reason: reason === 'stopped' || reason === 'abandoned' ? reason : 'finished',
  }),
  private: () => ({ kind: 'private-shown' }),
  left: () => ({ kind: 'browser-left' }),
  idle: ([late = '0s'], atMs) => ({ kind: 'went-idle', sinceMs: atMs - duration(late) }),
  locked: () => ({ kind: 'locked' }),
  back: () => ({ kind: 'came-back' }),
  interrupted: ([lastSeen = '']) => ({ kind: 'interrupted', lastSeenMs: clock(lastSeen) }),
  held: ([site = '']) => ({ kind: 'site-held', site, by: 'block' }),
  override: ([site = '', length = '', reason = '"']) => ({
    kind: 'override',
    site,
    minutes: duration(length) / 60_000,
    reason: reason.slice(1),
  }),
  log: ([quality, distraction]) =>
    quality === 'skipped' || quality === undefined
      ? { kind: 'logged', skipped: true }
      : {
          kind: 'logged',
          quality: Number(quality),
          ...(distraction && { distraction: Number(distraction) }),
        },
  cue: ([solutionId]) => ({ kind: 'plan-cued', cue: '', ...(solutionId && { solutionId }) }),
  forgotten: ([from = '', to = '']) => ({ kind: 'forgotten', fromMs: clock(from), toMs: clock(to) }),
};

function toStarted(rest: readonly string[]): SessionFact {
  const length = rest.find((token) => /^[\d.]+(ms|s|m|h)$/.test(token));
  const forecast = after(rest, 'forecast');
  const goalId = after(rest, 'goal');
  return {
    kind: 'session-started',
    intent: rest.find((token) => token.startsWith('"'))?.slice(1) ?? '',
    mode: rest.find(isMode) ?? 'countdown',
    timeZone: after(rest, 'zone') ?? 'UTC',
    ...(length && { plannedMs: duration(length) }),
    ...(goalId && { goalId }),
    ...(forecast && { forecast: { quality: Number(forecast) } }),
  };
}

function isMode(token: string): token is SessionMode {
  return token === 'countdown' || token === 'pomodoro' || token === 'open';
}

function after(tokens: readonly string[], word: string): string | undefined {
  const index = tokens.indexOf(word);
  return index < 0 ? undefined : tokens[index + 1];
}

function toPageShown(address: string, rest: readonly string[]): SessionFact {
  const slash = address.indexOf('/');
  const title = rest.find((token) => token.startsWith('"'))?.slice(1);
  return {
    kind: 'page-shown',
    site: slash < 0 ? address : address.slice(0, slash),
    ...(slash >= 0 && { path: address.slice(slash) }),
    ...(title !== undefined && { title }),
    audible: rest.includes('audible'),
  };
}
