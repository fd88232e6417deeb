import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FailureNotice } from './failure-notice.tsx';
import { LinkOnlyNotice } from './link-only-notice.tsx';
import { NothingYetView } from './nothing-yet.tsx';
import { Part } from './part.tsx';
import { Shown } from './shown.tsx';

const onRetry = () => undefined;

test('where one person needs no account, a browser that is not signed in learns how to get a link', () => {
  const html = render(<LinkOnlyNotice />);
  expect(html).toContain('not signed in');
  expect(html).toContain('npm run link');
});

test('without a server the page says what to start and that nothing is lost', () => {
  const html = render(<FailureNotice failure={{ kind: 'offline' }} onRetry={onRetry} />);
  expect(html).toContain('npm start');
  expect(html).toContain('Nothing is lost');
  expect(html).toContain('Try again');
});

test('a problem is shown in the words of the server', () => {
  const failure = {
    kind: 'problem',
    code: 'internal',
    words: 'Something went wrong on the server.',
  } as const;
  expect(render(<FailureNotice failure={failure} onRetry={onRetry} />)).toContain(
    'Something went wrong on the server.',
  );
});

test('while a page loads, it says so to those who cannot see it', () => {
  const html = render(
    <Shown reading={{ kind: 'loading' }} what="the week" onRetry={onRetry}>
      {() => 'content'}
    </Shown>,
  );
  expect(html).toContain('<h1 class="visually-hidden">Reading the week.</h1>');
});

test('in a part of a page, what is said of it is below the heading of the part', () => {
  const failure = { kind: 'offline' } as const;
  const readings = [{ kind: 'loading' }, { kind: 'failed', failure }] as const;
  const html = render(
    <Part title="Model">
      {readings.map((reading) => (
        <Shown key={reading.kind} reading={reading} what="the model" onRetry={onRetry}>
          {() => 'content'}
        </Shown>
      ))}
    </Part>,
  );
  expect(html).toContain('<h3 class="visually-hidden">Reading the model.</h3>');
  expect(html).toContain('<h3>Your server does not answer</h3>');
  expect(html).not.toContain('<h1');
});

test('a page that could not be read again stays, with a word about it', () => {
  const html = render(
    <Shown
      reading={{ kind: 'ready', value: 'content', stale: { kind: 'offline' } }}
      what="it"
      onRetry={onRetry}
    >
      {(value) => value}
    </Shown>,
  );
  expect(html).toContain('content');
  expect(html).toContain('What you see was read before.');
});

test('an empty page says to pair first only where nothing is paired', () => {
  expect(render(<NothingYetView title="Nothing" isPaired={false} />)).toContain('href="/pair"');
  expect(render(<NothingYetView title="Nothing" isPaired={true} />)).not.toContain('href="/pair"');
});
