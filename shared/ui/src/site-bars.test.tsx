import { OWN_SITE, type SiteTotals } from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { SiteBars } from './site-bars.tsx';

const HOUR_MS = 3_600_000;
const sites: readonly SiteTotals[] = [
  { site: 'news.test', heldMs: HOUR_MS, label: 'off' },
  { site: 'docs.test', heldMs: 3 * HOUR_MS, label: 'on' },
  { site: 'mail.test', heldMs: HOUR_MS / 2, label: 'unknown' },
];

test('the longest site comes first and fills the line, the others in proportion', () => {
  const html = render(<SiteBars sites={sites} heldMs={4.5 * HOUR_MS} />);
  expect(html.indexOf('docs.test')).toBeLessThan(html.indexOf('news.test'));
  const widths = [...html.matchAll(/class="site-fill[^"]*" width="([\d.]+)%"/g)].map(([, width]) =>
    Math.round(Number(width)),
  );
  expect(widths).toEqual([100, 33, 17]);
});

test('a label is a word as well as a colour', () => {
  const html = render(<SiteBars sites={sites} heldMs={4.5 * HOUR_MS} />);
  for (const word of ['On task', 'Off task', 'Unknown']) expect(html).toContain(word);
});

test('what does not fit the picture still stands in the table', () => {
  const html = render(<SiteBars sites={sites} heldMs={4.5 * HOUR_MS} shown={1} />);
  expect(html.match(/class="site-row"/g)).toHaveLength(1);
  expect(html).toContain(
    '<th scope="row">mail.test</th><td>Unknown</td><td>30\u00a0min</td><td>11\u00a0%</td>',
  );
});

test('without held time no share is made up', () => {
  const html = render(<SiteBars sites={[{ site: 'docs.test', heldMs: 0, label: 'on' }]} heldMs={0} />);
  expect(html).toContain('<td>–</td>');
});

test('our own pages are called by our name', () => {
  const html = render(
    <SiteBars sites={[{ site: OWN_SITE, heldMs: HOUR_MS, label: 'unknown' }]} heldMs={HOUR_MS} />,
  );
  expect(html).toContain('<th scope="row">Locked In itself</th>');
  expect(html).not.toContain(OWN_SITE);
});
