import { calendarOf } from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { CalendarForm } from './calendar-form.tsx';
import { weekdayName } from './weekday-name.ts';

const me = { name: 'Ada', ...calendarOf('Europe/Berlin') };
const setting = { state: '', change: () => undefined, zones: ['Asia/Tokyo', 'America/New_York'] };

test('who chose no zone lives wherever they last recorded', () => {
  const html = render(<CalendarForm {...setting} me={me} />);
  expect(html).toContain('Wherever I last recorded (Europe/Berlin)');
  expect(html).toContain('<option selected value="240">04:00</option>');
  expect(html).toContain('<option selected value="1">Monday</option>');
  expect(html).toContain('>America/New York</option>');
});

test('a chosen zone stays chosen, also one this browser does not know', () => {
  const html = render(<CalendarForm {...setting} me={{ ...me, fixedTimeZone: 'Europe/Kyiv' }} />);
  expect(html).toContain('<option selected value="Europe/Kyiv">');
});

test('a day that begins on a quarter past keeps its quarter', () => {
  const html = render(<CalendarForm {...setting} me={{ ...me, dayStartMinutes: 255 }} />);
  expect(html).toContain('<option selected value="255">04:15</option>');
});

test('weeks are named from Monday to Sunday', () => {
  expect([1, 7].map((weekday) => weekdayName(weekday))).toEqual(['Monday', 'Sunday']);
});
