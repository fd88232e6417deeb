import { expect, test } from 'vitest';
import { toCsv } from './to-csv.ts';

test('a table has a head, and cells that need it stand in quotes', () => {
  const rows = [{ site: 'docs.test', title: 'One, "two"\nthree', minutes: -3, kept: undefined }];
  expect(toCsv(['site', 'title', 'minutes', 'kept'], rows)).toBe(
    'site,title,minutes,kept\r\ndocs.test,"One, ""two""\nthree",-3,\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', `=HYPERLINK("http://evil.test","click")`])(
  'a spreadsheet computes nothing from %j',
  (title) => {
    const [, line = ''] = toCsv(['title'], [{ title }]).split('\r\n');
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);
