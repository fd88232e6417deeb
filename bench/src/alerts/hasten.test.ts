import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasten } from './hasten.ts';

test('minutes become seconds, and what a rule waits for with them', () => {
  expect(hasten('for: 5m', 20)).toBe('for: 15s');
  expect(hasten('deriv(x[10m:1m]) > 0', 20)).toBe('deriv(x[30s:3s]) > 0');
  expect(hasten('max(locked_in_due_oldest_seconds{work="sessions"}) > 300', 20)).toMatch(/> 15$/);
  expect(hasten('rate(a[5m]) > 0.01', 20)).toBe('rate(a[15s]) > 0.01');
});

test('no deployed rule is left with minutes', () => {
  const rules = readFileSync(new URL('../../../deploy/prometheus/alerts.yml', import.meta.url), 'utf8');
  expect(hasten(rules, 20)).not.toMatch(/(for: |\[)\d+m/);
});
