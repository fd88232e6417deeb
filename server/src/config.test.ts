import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from './config.ts';

const URLS = { DATABASE_URL: 'postgres://u:CANARY@db:5432/x', AMQP_URL: 'amqp://u:CANARY@mq:5672' };

test('two addresses are enough; everything else has a default', () => {
  expect(parseConfig(URLS)).toEqual({
    ...URLS,
    LIVE_STREAMS: 20_000,
    DEVICE_REQUESTS_A_MINUTE: 6_000,
    PERSON_REQUESTS_A_MINUTE: 1_200,
    STRANGER_REQUESTS_A_MINUTE: 600,
    HOST: '127.0.0.1',
    PORT: 4820,
    TRUSTED_PROXIES: 0,
    DATABASE_CONNECTIONS: 10,
    EVENTS_KEPT_DAYS: 31,
    SECURITY_EVENTS_KEPT_DAYS: 365,
    MIGRATE: true,
    STOP_DELAY_SECONDS: 0,
    LOG_LEVEL: 'info',
    ACCOUNTS: 'one',
    SIGN_UPS: 'invitation',
    SECURITY_LETTERS: true,
    OIDC_NAME: 'single sign-on',
    TOKEN_ALGORITHMS: ['RS256', 'ES256', 'EdDSA'],
    TOKEN_TYPES: ['at+jwt', 'jwt'],
    TOKEN_LEEWAY_SECONDS: 10,
    TOKEN_MAX_LIFE_MINUTES: 1_440,
    TOKEN_CLAIM_USER: 'u-id',
    TOKEN_CLAIM_WORKSPACE: 'a-id',
    TOKEN_CLAIM_EXPIRY: 'e',
    TOKEN_CLAIM_ROLE: 'r',
  });
});

test('the configuration cannot be changed afterwards', () => {
  expect(Object.isFrozen(parseConfig(URLS))).toBe(true);
});

test('an empty variable is an absent one', () => {
  expect(parseConfig({ ...URLS, PORT: '', PUBLIC_URL: '' })).toEqual(parseConfig(URLS));
});

test('every wrong variable is named at once, and no value is shown', () => {
  const wrong = {
    DATABASE_URL: 'mysql://CANARY',
    PORT: 'CANARY',
    MIGRATE: 'CANARY',
    PUBLIC_URL: 'ftp://CANARY',
  };
  const error = errorOf(wrong);
  for (const name of [...Object.keys(wrong), 'AMQP_URL']) expect(error).toContain(`${name}: `);
  expect(error).toContain('AMQP_URL: is missing');
  expect(error).not.toContain('CANARY');
});

test('a secret can stand in a file', () => {
  const file = secretFile('postgres://u:p@db/x\n');
  const { DATABASE_URL } = parseConfig({ AMQP_URL: URLS.AMQP_URL, DATABASE_URL_FILE: file });
  expect(DATABASE_URL).toBe('postgres://u:p@db/x');
});

test('a secret file that is away, or given beside the secret itself, is named', () => {
  const error = errorOf({
    ...URLS,
    DATABASE_URL_FILE: secretFile('x'),
    AMQP_URL: undefined,
    AMQP_URL_FILE: '/nowhere',
  });
  expect(error).toBe(
    'The configuration is not valid. DATABASE_URL_FILE: is given beside DATABASE_URL; AMQP_URL_FILE: the file cannot be read',
  );
});

function errorOf(environment: Parameters<typeof parseConfig>[0]): string {
  try {
    parseConfig(environment);
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
}

function secretFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'secret'), text);
  return join(folder, 'secret');
}

test('accounts need a secret that outlives a restart', () => {
  expect(() => parseConfig({ ...URLS, ACCOUNTS: 'many' })).toThrow('AUTH_SECRET: is missing');
  expect(() => parseConfig({ ...URLS, ACCOUNTS: 'many', AUTH_SECRET: 'short' })).toThrow(/32 characters/);
  expect(parseConfig({ ...URLS, ACCOUNTS: 'many', AUTH_SECRET: 'x'.repeat(32) }).ACCOUNTS).toBe('many');
});

test('keys of a user service are taken with the name of the service and our own', () => {
  expect(() => parseConfig({ ...URLS, TOKEN_KEYS: 'file:///key.pem' })).toThrow(
    'TOKEN_ISSUER: is missing; TOKEN_AUDIENCE: is missing',
  );
  expect(() => parseConfig({ ...URLS, TOKEN_ALGORITHMS: 'RS256,HS256' })).toThrow(/TOKEN_ALGORITHMS/);
  expect(parseConfig({ ...URLS, TOKEN_ALGORITHMS: 'ES256, EdDSA' }).TOKEN_ALGORITHMS).toEqual([
    'ES256',
    'EdDSA',
  ]);
});
