import type { SessionEvent } from '@locked-in/domain';
import { clock, HOSTILE_PAGES, timeline } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { askAbout, HOUR } from '../testing/judged-session.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { judgePages, readJudgedPages } from './judge-pages.ts';

const PAGES = [{ site: 'docs.test', title: 'Chapter 2' }, { site: 'video.test' }];

test('judge-pages is exactly this question', () => {
  expect(
    printed(judgePages({ intent: 'draft chapter 2', pages: PAGES, marker: 'k3f9x2' })),
  ).toMatchSnapshot();
});

test('write-analysis is exactly this question', () => {
  const plan = {
    cue: 'I open video.test',
    action: 'close it',
    trigger: { kind: 'site', site: 'video.test' },
  } as const;
  const tried = [{ plan, effect: { kind: 'not-enough', have: 4, need: 12 } as const }];
  expect(printed(askAbout(HOUR, { tried }).question.prompt)).toMatchSnapshot();
});

test('the forms of answers hold nothing that a local server may not understand', () => {
  for (const { answer } of [judgePages({ intent: '', pages: [], marker: 'a' }), askAbout().question.prompt]) {
    const schema = JSON.stringify(z.toJSONSchema(answer, { target: 'draft-7' }));
    expect(schema).not.toMatch(
      /"(minimum|maximum|minLength|maxLength|pattern|minItems|maxItems|format|anyOf)":/,
    );
    expect(schema.match(/"additionalProperties":false/g)).toHaveLength(
      schema.match(/"type":"object"/g)?.length ?? 0,
    );
  }
});

test('who lets only sites be seen sends no title, no path, no note and no words of a plan', () => {
  const note = { kind: 'logged', quality: 70, note: 'SECRET note', progress: 2 } as const;
  const events: readonly SessionEvent[] = [...HOUR, { ...note, occurredAtMs: clock('10:05') }];
  const tried = [
    { plan: { cue: 'SECRET cue', action: 'SECRET action', trigger: { kind: 'start' } } as const },
  ];
  const { input } = askAbout(events, { sees: 'sites', tried }).question.prompt;
  expect(input).toContain('docs.test');
  expect(input).toContain('a good part');
  expect(input).not.toMatch(/SECRET|Chapter 2|Otters|\/chapter|\/watch/);
  expect(askAbout(events, { sees: 'titles', tried }).question.prompt.input).toMatch(
    /SECRET note.*SECRET cue/,
  );
});

test('a question never needs more room than there is, and says what it leaves out', () => {
  const steps = Array.from({ length: 900 }, (_, index) => {
    const title = `A rather long title of page number ${index} that somebody wrote`;
    return {
      kind: 'page-shown',
      site: `s${index % 40}.test`,
      path: `/${index}`,
      title,
      audible: false,
    } as const;
  });
  const [start] = HOUR;
  const end = timeline('10:40 end\n10:41 log 80 20').map((event) => ({
    ...event,
    occurredAtMs: event.occurredAtMs + 86_400_000,
  }));
  const events = [
    ...(start ? [start] : []),
    ...steps.map((fact, index) => ({
      ...fact,
      occurredAtMs: clock('09:00') + index * 20_000 + (index % 7) * 1_000,
    })),
    ...end,
  ];
  for (const roomTokens of [2_500, 4_000, 100_000]) {
    const { prompt, table } = askAbout(events, { roomTokens }).question;
    expect(estimateTokens(prompt.instructions + prompt.input)).toBeLessThanOrEqual(roomTokens);
    expect(estimateTokens(JSON.stringify(table.rows))).toBeLessThanOrEqual(3_000);
    expect(table.leftOut.segments).toBeGreaterThan(0);
    expect(table.rows.length + table.leftOut.segments).toBeGreaterThanOrEqual(900);
    expect(prompt.input).toContain(`"leftOut":{"segments":${table.leftOut.segments}`);
  }
});

test('hostile pages travel as data, one document between two markers', () => {
  const { instructions, input } = judgePages({ intent: 'work', pages: HOSTILE_PAGES, marker: 'k3f9x2' });
  const [first, document = '', last, ...more] = input.split('\n');
  expect([first, last, more]).toEqual(['DATA-k3f9x2', 'END-k3f9x2', []]);
  expect(JSON.parse(document).pages).toHaveLength(HOSTILE_PAGES.length);
  expect(instructions).not.toContain('.test');
  expect(document).not.toMatch(/<\||\[INST\]|<\/|```/);
});

test('a verdict counts once for a page that was asked about, when the model is sure and says one thing', () => {
  const said = [
    { page: 0, label: 'on', confidence: 'high' },
    { page: 1, label: 'off', confidence: 'low' },
    { page: 2, label: 'on', confidence: 'high' },
    { page: 2, label: 'off', confidence: 'high' },
    { page: 99, label: 'on', confidence: 'high' },
    { page: -1, label: 'on', confidence: 'high' },
    { page: 3.5, label: 'on', confidence: 'high' },
  ] as const;
  expect(readJudgedPages({ pages: [...said] }, 4).map(({ label }) => label)).toEqual([
    'on',
    'unknown',
    'unknown',
    'unknown',
  ]);
});

function printed({ answer, ...prompt }: { answer: z.ZodType; instructions: string; input: string }): string {
  const { instructions, input, ...named } = prompt;
  return [
    named,
    instructions,
    input.replaceAll('],[', '],\n['),
    z.toJSONSchema(answer, { target: 'draft-7' }),
  ]
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('\n\n');
}
