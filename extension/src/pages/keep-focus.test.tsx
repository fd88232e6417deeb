// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { openPage } from '../testing/open-page.ts';
import { keepFocus } from './keep-focus.ts';

/** A page with what may become of a pressed button: it sleeps, it goes with its row, it leads to another view. */
function Page() {
  const [isBusy, setBusy] = useState(false);
  const [rows, setRows] = useState(['a', 'b', 'c']);
  const [isOver, setOver] = useState(false);
  if (isOver) return <Over />;
  return (
    <section>
      <button type="button" id="ask" disabled={isBusy} onClick={() => setBusy(true)} />
      <button type="button" id="answer" onClick={() => setBusy(false)} />
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button type="button" id={row} onClick={() => setRows(rows.filter((one) => one !== row))} />
          </li>
        ))}
      </ul>
      <button type="button" id="end" onClick={() => setOver(true)} />
    </section>
  );
}

function Over() {
  return (
    <section>
      <h1 id="over">Session ended</h1>
      <a href="#grade">Grade it</a>
    </section>
  );
}

function open() {
  const page = openPage(<Page />);
  keepFocus(document.body);
  const press = (id: string) => {
    const button = document.getElementById(id);
    button?.focus();
    button?.click();
  };
  const expectFocusOn = (id: string) => vi.waitFor(() => expect(document.activeElement?.id).toBe(id));
  return { page, press, expectFocusOn };
}

test('a button that sleeps while it is answered has the focus again afterwards', async () => {
  const { press, expectFocusOn } = open();
  press('ask');
  await vi.waitFor(() => expect(document.querySelector('#ask:disabled')).not.toBeNull());
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // as browsers do by themselves
  document.getElementById('answer')?.click();
  await expectFocusOn('ask');
});

test('who takes a row off a list stands at the next one, and after the last at the one before', async () => {
  const { press, expectFocusOn } = open();
  press('b');
  await expectFocusOn('c');
  press('c');
  await expectFocusOn('a');
});

test('another view begins at its heading', async () => {
  const { press, expectFocusOn } = open();
  press('end');
  await expectFocusOn('over');
});

test('who has left with Tab is not brought back', async () => {
  const { press } = open();
  document.getElementById('a')?.focus();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.getElementById('a')?.click();
  await vi.waitFor(() => expect(document.getElementById('a')).toBeNull());
  expect(document.activeElement).toBe(document.body);
  press('b');
});
