import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';

const WORKING = { DATABASE_URL: 'postgres://me:secret@db.test/locked_in', AMQP_URL: 'amqp://broker.test' };

test('two addresses are all a worker needs to be told', () => {
  expect(parseConfig(WORKING)).toEqual({
    ...WORKING,
    DATABASE_CONNECTIONS: 8,
    EVENTS_KEPT_DAYS: 31,
    SECURITY_EVENTS_KEPT_DAYS: 365,
    HEALTH_HOST: '127.0.0.1',
    HEALTH_PORT: 4821,
    LOG_LEVEL: 'info',
    AI_ENABLED: true,
    AI_MAX_CALLS_PER_USER_PER_DAY: 200,
    INFERENCE_CONTEXT_LENGTH: 8192,
    INFERENCE_INPUT_USD_PER_MTOK: 0,
    INFERENCE_MAX_OUTPUT_TOKENS: 1200,
    INFERENCE_OUTPUT_SCHEMA: 'auto',
    INFERENCE_OUTPUT_USD_PER_MTOK: 0,
    OPENAI_TIMEOUT_SEC: 120,
  });
});

test('every wrong name is told at once and no value is repeated', () => {
  const wrong = () => parseConfig({ DATABASE_URL: 'mysql://me:secret@db.test', HEALTH_PORT: '99999999' });
  expect(wrong).toThrow(/DATABASE_URL.*AMQP_URL.*HEALTH_PORT/);
  expect(wrong).not.toThrow(/secret|99999999/);
});

test('a secret can stand in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'locked-in-')), 'database-url');
  writeFileSync(file, `${WORKING.DATABASE_URL}\n`);
  const config = parseConfig({ AMQP_URL: WORKING.AMQP_URL, DATABASE_URL_FILE: file });
  expect(config.DATABASE_URL).toBe(WORKING.DATABASE_URL);
});

test('a secret file that is not there is named, beside whatever else is wrong', () => {
  const wrong = () => parseConfig({ AMQP_URL_FILE: '/nowhere/at-all', HEALTH_PORT: 'x' });
  expect(wrong).toThrow(/AMQP_URL_FILE: the file cannot be read.*DATABASE_URL.*HEALTH_PORT/);
});

test('a secret given twice is refused rather than guessed', () => {
  expect(() => parseConfig({ ...WORKING, AMQP_URL_FILE: '/nowhere/at-all' })).toThrow(/beside AMQP_URL/);
});

test('an empty variable is an absent one', () => {
  expect(parseConfig({ ...WORKING, LOG_LEVEL: '', AMQP_URL_FILE: '' }).LOG_LEVEL).toBe('info');
});

test('the configuration cannot be changed afterwards', () => {
  expect(Object.isFrozen(parseConfig(WORKING))).toBe(true);
});
