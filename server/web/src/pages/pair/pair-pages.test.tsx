import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Paired, Waiting } from './pair-now-page.tsx';
import { LinkUsedNotice } from './pair-page.tsx';
import { PairStepsView } from './pair-steps.tsx';

const folders = {
  chromium: '/home/ada/extension/dist/chromium',
  firefox: '/home/ada/extension/dist/firefox',
};
const steps = { onPair: () => undefined, problem: undefined };

test('the browser at hand comes first and is open', () => {
  const html = render(<PairStepsView {...steps} folders={folders} browser="firefox" />);
  expect(html.indexOf('about:debugging')).toBeLessThan(html.indexOf('chrome://extensions'));
  expect(html).toContain('<details open><summary>Firefox');
});

test('the folder of the extension is there to be copied', () => {
  const html = render(<PairStepsView {...steps} folders={folders} browser="chromium" />);
  expect(html).toContain('value="/home/ada/extension/dist/chromium"');
});

test('a server that keeps no extension says where to get it', () => {
  const html = render(<PairStepsView {...steps} folders={undefined} browser="chromium" />);
  expect(html).toContain('extension/dist/chromium');
  expect(html).toContain('Whoever runs this server');
});

test('a used link explains how to get a new one', () => {
  const html = render(<LinkUsedNotice />);
  expect(html).toContain('used already');
  expect(html).toContain('npm run link');
});

test('waiting turns into reasons when nothing happens', () => {
  expect(render(<Waiting isLate={false} />)).not.toContain('Start again');
  expect(render(<Waiting isLate={true} />)).toContain('It is not loaded in this browser yet.');
});

test('success names the browser and says what next', () => {
  const html = render(<Paired device={{ name: 'Chromium on Linux' }} />);
  expect(html).toContain('Chromium on Linux');
  expect(html).toContain('Declare.');
});
