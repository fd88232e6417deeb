import { openLineASecond } from '@locked-in/watch';
import type { Logger } from 'pino';
import type { Answered } from './http/request-log.ts';

export type SayAnswered = { readonly say: (answered: Answered) => void; readonly flush: () => void };

/** Says every request in the log: under load one line a second of each route and status, at `debug` every single one. */
export function sayAnswered(logger: Logger): SayAnswered {
  const lines = openLineASecond({
    say: (level, line) => logger[toLevel(level)](line, 'request'),
    isVerbose: () => logger.isLevelEnabled('debug'),
  });
  return {
    flush: lines.flush,
    say: ({ seconds, code, ...answered }) => {
      const level = levelOf(answered);
      const line = { ...answered, ...(code && { code }), durationMs: Math.round(seconds * 1_000) };
      lines.tell(`${level} ${answered.method} ${answered.route} ${answered.status} ${code}`, line);
    },
  };
}

type Level = 'debug' | 'info' | 'warn' | 'error';

const PROBES = ['/healthz', '/readyz', '/metrics'];

function levelOf({ route, status }: Pick<Answered, 'route' | 'status'>): Level {
  if (status === 503) return 'warn'; // an answer by design: what is away is logged where it was missed
  if (status >= 500) return 'error';
  return PROBES.includes(route) ? 'debug' : 'info';
}

function toLevel(kind: string): Level {
  const [level] = kind.split(' ');
  return level === 'warn' || level === 'error' || level === 'debug' ? level : 'info';
}
