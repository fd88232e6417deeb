import { foldSession } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openaiSend } from '../adapters/openai-send.ts';
import { cleanText } from '../ai/clean-text.ts';
import type { ModelSettings } from '../model-settings.ts';
import { modelAt } from '../testing/asked-sessions.ts';
import { say, status, writeHonestly } from '../testing/model-answers.ts';
import { type Asked, openModelServer, type React } from '../testing/model-server.ts';
import type { Shape } from '../testing/model-shapes.ts';
import { evaluate } from './evaluate.ts';
import type { LabelledSession } from './labelled-session.ts';
import { openAsking } from './open-asking.ts';
import { readSet } from './read-set.ts';

const SET = readSet();
const JudgedSchema = z.object({
  intent: z.string(),
  pages: z.array(z.object({ page: z.number(), site: z.string(), title: z.string().optional() })),
});

test('a model that knows the truth is right about every page it is asked about, and better than rules', async () => {
  const { evaluation } = await evaluateWith(TRUTHFUL);
  const { model, rules } = evaluation;
  expect(model?.own.pages.accuracy).toBe(1);
  expect(model?.own.time.accuracy).toBe(1);
  expect(model?.failures).toEqual({});
  expect(model?.sentences.valid).toBeGreaterThan(0.9);
  expect(model?.all.labels.pages.abstention).toBeLessThan(Number(rules.all.labels.pages.abstention) / 4);
  expect(model?.all.grade.quality.error).toBeLessThan(Number(rules.all.grade.quality.error));
  expect(model?.all.grade.quality.width).toBeLessThan(Number(rules.all.grade.quality.width) / 2);
});

test('what it read and wrote is counted and priced, session by session', async () => {
  const { evaluation, asked } = await evaluateWith(TRUTHFUL, { inputMicros: 2, outputMicros: 10 });
  const spent = evaluation.model?.perSession;
  expect(spent?.requests).toBeCloseTo(asked.length / SET.length, 9);
  expect(spent?.inputTokens).toBeGreaterThan(100);
  expect(spent?.costMicros).toBeCloseTo(2 * Number(spent?.inputTokens) + 10 * Number(spent?.outputTokens), 9);
});

test('a model that talks nonsense has hardly a sentence that holds, and is told apart from one that knows', async () => {
  const { evaluation } = await evaluateWith(NONSENSE);
  expect(evaluation.model?.sentences.valid).toBeLessThan(0.1);
  expect(evaluation.model?.own.pages.accuracy).toBeLessThan(0.6);
  expect(Object.keys(evaluation.model?.dropped ?? {}).length).toBeGreaterThan(0);
});

test('what a model talks into a grade stays within its bound, whoever answers', async () => {
  const { judged } = await evaluateWith(NONSENSE);
  const graded = judged.model.flatMap(({ given }) => (given === 'withheld' ? [] : [given]));
  expect(graded.length).toBeGreaterThan(0);
  for (const { quality, distraction } of graded)
    for (const end of [quality.low, quality.high, distraction.low, distraction.high]) {
      expect(end).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(100);
    }
});

test('an endpoint that breaks leaves what rules say, and every failure is counted', async () => {
  const { evaluation } = await evaluateWith(() => say('', { refusal: 'no' }));
  const { model, rules } = evaluation;
  expect(model?.all).toEqual(rules.all);
  expect(model?.sentences.valid).toBe(0);
  expect(model?.failures.refused).toBeGreaterThan(SET.length);
});

test('an endpoint that is busy is asked again as late as it says', async () => {
  const waits: number[] = [];
  const busyOnce: React = (asked, count) =>
    count === 1 ? status(429, { 'retry-after': '7' }) : TRUTHFUL(asked, count);
  const { evaluation } = await evaluateWith(busyOnce, { waits });
  expect(waits).toEqual([7]);
  expect(evaluation.model?.failures).toEqual({});
});

test.each<Shape>(['ollama', 'lm-studio', 'vllm', 'words-only'])(
  '%s is evaluated like any other',
  async (shape) => {
    const { evaluation, asked } = await evaluateWith(TRUTHFUL, { shape });
    expect(evaluation.model?.own.pages.accuracy).toBe(1);
    const { dialect } = asked.at(-1) ?? {};
    expect(dialect).toBe(shape === 'words-only' ? 'plain' : 'structured');
  },
);

type Given = Partial<ModelSettings> & { readonly shape?: Shape; readonly waits?: number[] };

async function evaluateWith(react: React, { shape = 'openai', waits = [], ...given }: Given = {}) {
  const { url, asked } = await openModelServer({ shape, react });
  const model = modelAt(url, given);
  const asking = openAsking({
    model,
    send: openaiSend(model),
    mintMarker: () => 'k3f9',
    wait: async (seconds) => void waits.push(seconds),
  });
  return { ...(await evaluate(SET, { asking })), asked };
}

const TRUTHFUL: React = (asked) =>
  say(asked.prompt === 'judge-pages' ? judgeTruly(asked) : writeHonestly(asked));

const NONSENSE: React = (asked) =>
  say(
    asked.prompt === 'judge-pages'
      ? { pages: pagesOf(asked).map(({ page }) => ({ page, label: LABELS[page % 2], confidence: 'high' })) }
      : {
          evidence: {
            text: 'You spent 999 min at https://example.org and 77 % of it asleep.',
            segments: [0],
          },
          cause: { text: 'Lorem ipsum dolor sit amet. Consectetur. Adipiscing.', segments: [999] },
          plan: { cue: 'x', action: 'y', trigger: 'site', segment: 999, minutes: -4, segments: [] },
          quality: { adjustment: 1_000, segments: [0] },
          distraction: { adjustment: -1_000, segments: [0] },
        },
  );
const LABELS = ['off', 'on'] as const;

/** Looks every page up in the set, as the model was told of it. */
function judgeTruly(asked: Asked): unknown {
  const { intent } = JudgedSchema.parse(asked.data);
  const session = SET.find((one) => cleanText(intentOf(one), 200) === intent);
  const pages = pagesOf(asked).map(({ page, site, title }) => ({
    page,
    label: session?.truth.find((stay) => isSame(stay, site, title))?.label,
    confidence: 'high',
  }));
  return { pages };
}

function pagesOf(asked: Asked) {
  return JudgedSchema.parse(asked.data).pages;
}

function isSame(stay: LabelledSession['truth'][number], site: string, title: string | undefined): boolean {
  return stay.site === site && (title === undefined || cleanText(stay.title ?? '', 120) === title);
}

function intentOf({ name, events }: LabelledSession): string {
  return foldSession(name, events, true)?.intent ?? '';
}
