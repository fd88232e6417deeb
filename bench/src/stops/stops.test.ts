import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toConfig } from './open-gateway.ts';
import { toResult } from './to-result.ts';

test('503 is an answer by design; every other failure of a server, and no answer at all, is wrong', () => {
  const result = toResult({ 202: 90, 503: 4, 502: 1, 500: 1, 400: 3, cut: 2 }, [
    { exit: 0, ms: 5_200.4 },
    { exit: 0, ms: 5_900.2 },
  ]);
  expect(result).toMatchObject({ stops: 2, requests: 101, wrong: 4, exits: [0], longestStopMs: 5_900 });
});

test('the gateway that is tried is the one that is deployed, but for where the servers are', () => {
  const deployed = readFileSync(new URL('../../../deploy/gateway/to-servers.caddy', import.meta.url), 'utf8');
  const config = toConfig(deployed, { port: 1, ports: [2, 3] });
  expect(config).toContain('to 127.0.0.1:2 127.0.0.1:3');
  expect(config).not.toContain('dynamic');
  expect(config).toContain('lb_try_duration 5s');
  expect(config).toContain('handle_errors');
});
