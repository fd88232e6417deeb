import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseModel } from './config.ts';

const OLLAMA = { OPENAI_BASE_URL: 'http://localhost:11434/v1/', INFERENCE_TEXT_MODEL: 'qwen3:8b' };

test('no model is asked until an address and a model are given', () => {
  expect(parseModel({})).toBeUndefined();
  expect(parseModel({ OPENAI_API_KEY: 'sk-1' })).toBeUndefined();
  expect(parseModel(OLLAMA)).toMatchObject({ baseUrl: 'http://localhost:11434/v1', model: 'qwen3:8b' });
});

test('a configured model can be switched off', () => {
  expect(parseModel({ ...OLLAMA, AI_ENABLED: 'false' })).toBeUndefined();
});

test('an address without a model, and a model without an address, are told', () => {
  const { OPENAI_BASE_URL, INFERENCE_TEXT_MODEL } = OLLAMA;
  expect(() => parseModel({ OPENAI_BASE_URL })).toThrow(/INFERENCE_TEXT_MODEL: is needed/);
  expect(() => parseModel({ INFERENCE_TEXT_MODEL })).toThrow(/OPENAI_BASE_URL: is needed/);
});

test('a budget without prices is told: nothing would ever be counted against it', () => {
  const budget = { ...OLLAMA, AI_MONTHLY_BUDGET_USD: '20' };
  expect(() => parseModel(budget)).toThrow(/AI_MONTHLY_BUDGET_USD: needs/);
  const priced = { ...budget, INFERENCE_INPUT_USD_PER_MTOK: '0.15', INFERENCE_OUTPUT_USD_PER_MTOK: '0.6' };
  expect(parseModel(priced)).toMatchObject({
    budgetMicros: 20_000_000,
    inputMicros: 0.15,
    outputMicros: 0.6,
  });
});

test('an answer must leave room for its question', () => {
  const tight = { ...OLLAMA, INFERENCE_CONTEXT_LENGTH: '4096', INFERENCE_MAX_OUTPUT_TOKENS: '3000' };
  expect(() => parseModel(tight)).toThrow(/INFERENCE_CONTEXT_LENGTH/);
});

test('every wrong setting of a model is told at once, and no value', () => {
  const wrong = {
    OPENAI_BASE_URL: 'ftp://secret.test',
    INFERENCE_OUTPUT_SCHEMA: 'xml',
    OPENAI_TIMEOUT_SEC: '0',
  };
  expect(() => parseModel(wrong)).toThrow(/OPENAI_BASE_URL.*INFERENCE_OUTPUT_SCHEMA.*OPENAI_TIMEOUT_SEC/);
  expect(() => parseModel(wrong)).not.toThrow(/secret/);
});

test('a password does not belong into the address, where it would be shown', () => {
  const wrong = { ...OLLAMA, OPENAI_BASE_URL: 'http://me:secret@localhost:11434/v1' };
  expect(() => parseModel(wrong)).toThrow(/must not hold a name or password/);
  expect(() => parseModel(wrong)).not.toThrow(/secret/);
});

test('the key can stand in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'locked-in-')), 'key');
  writeFileSync(file, 'sk-from-file\n');
  expect(parseModel({ ...OLLAMA, OPENAI_API_KEY_FILE: file })?.apiKey).toBe('sk-from-file');
});
