import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { EventsKeptForm } from './events-kept-form.tsx';

const setting = { state: '', choose: () => undefined };

test('who chose nothing has what this server does for everybody, and may choose what is sooner', () => {
  const html = render(<EventsKeptForm {...setting} kept={{ instanceDays: 14 }} />);
  expect(html).toContain('<option selected value>14 days, as this server does for everybody</option>');
  expect([...html.matchAll(/>(\d+ days?)</g)].map(([, days]) => days)).toEqual(['1 day', '3 days', '7 days']);
});

test('a choice of another page or another time stays chosen', () => {
  const html = render(<EventsKeptForm {...setting} kept={{ instanceDays: 31, ownDays: 10 }} />);
  expect(html).toContain('<option selected value="10">10 days</option>');
});
