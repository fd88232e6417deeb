// @vitest-environment happy-dom
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { expect, test, vi } from 'vitest';
import { lazyPage } from './frame/lazy-page.tsx';
import { Loading } from './frame/notice.tsx';
import { useFirstPage } from './use-first-page.ts';

function openApp(load: Parameters<typeof lazyPage>[0]) {
  const Page = lazyPage(load);
  function App() {
    const { isComing, loads } = useFirstPage();
    return (
      <LocationProvider>
        {isComing && <Loading what="this page" />}
        <Router {...loads}>
          <Route path="/none" component={() => null} />
          <Route default component={Page} />
        </Router>
      </LocationProvider>
    );
  }
  const root = document.createElement('div');
  render(<App />, root);
  return () => [...root.querySelectorAll('h1')].map(({ textContent }) => textContent);
}

test('a page whose code has not come yet has a heading, and its own when it has', async () => {
  let arrive = (_page: () => preact.JSX.Element) => {};
  const headings = openApp(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  await vi.waitFor(() => expect(headings()).toEqual(['Reading this page.']));
  arrive(() => <h1>The week</h1>);
  await vi.waitFor(() => expect(headings()).toEqual(['The week']));
});

test('a page whose code does not come says so in its heading', async () => {
  const headings = openApp(() => Promise.reject(new Error('gone')));
  await vi.waitFor(() => expect(headings()).toEqual(['This page did not arrive']));
});
