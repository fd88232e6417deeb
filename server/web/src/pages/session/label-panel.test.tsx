// @vitest-environment happy-dom
import type { LabelChange } from '@locked-in/contracts';
import type { LabelledSegment } from '@locked-in/domain';
import { render } from 'preact';
import { expect, test } from 'vitest';
import { LabelPanel } from './label-panel.tsx';

const SEGMENT: LabelledSegment = {
  startMs: 0,
  endMs: 60_000,
  presence: 'active',
  page: { site: 'docs.test', path: '/a/b', title: 'Chapter 2' },
  label: 'off',
  by: 'ai',
};

function open(segment = SEGMENT) {
  const saved: LabelChange[] = [];
  let isClosed = false;
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <LabelPanel
      segment={segment}
      intent="draft chapter 2"
      onSave={(change) => saved.push(change)}
      onClose={() => {
        isClosed = true;
      }}
    />,
    root,
  );
  const named = (words: string) =>
    [...root.querySelectorAll<HTMLElement>('button, label')].find((one) => one.textContent?.includes(words));
  return {
    saved,
    text: () => root.textContent ?? '',
    press: async (words: string) => {
      named(words)?.click();
      await new Promise((resolve) => setTimeout(resolve));
    },
    escape: () =>
      root
        .querySelector('.label-panel')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    isClosed: () => isClosed,
  };
}

test('a label is corrected with one press: this page, this intent', async () => {
  const panel = open();
  expect(panel.text()).toContain('by the AI');
  await panel.press('On task');
  const page = { site: 'docs.test', path: '/a/b', title: 'Chapter 2' };
  expect(panel.saved).toEqual([{ ...page, reach: 'page', label: 'on', scope: 'this-intent' }]);
});

test('how far it goes and how long it holds is chosen first', async () => {
  const panel = open();
  await panel.press('this path and what is below it');
  await panel.press('always');
  await panel.press('Support');
  expect(panel.saved).toMatchObject([{ reach: 'path', label: 'support', scope: 'always' }]);
});

test('where only the site is known only the site is offered', async () => {
  const panel = open({ ...SEGMENT, page: { site: 'docs.test' }, by: 'default' });
  expect(panel.text()).not.toContain('this path');
  expect(panel.text()).toContain('nobody has said');
  await panel.press('Off task');
  expect(panel.saved).toEqual([{ site: 'docs.test', reach: 'site', label: 'off', scope: 'this-intent' }]);
});

test('Escape closes it', () => {
  const panel = open();
  panel.escape();
  expect(panel.isClosed()).toBe(true);
});
