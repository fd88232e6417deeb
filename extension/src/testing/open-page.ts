import { type ComponentChild, render } from 'preact';
import { onTestFinished } from 'vitest';

/** A page rendered into the test's document, and a person's hands. */
export function openPage(page: ComponentChild) {
  const root = document.createElement('div');
  document.body.append(root);
  render(page, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
    localStorage.clear();
  });
  return {
    text: () => textOf(root),
    type: (selector: string, text: string) => slowly(() => fill(find(root, selector), text)),
    press: (name: string) => slowly(() => findNamed(root, name).click()),
    choose: (selector: string, value: string) =>
      slowly(() => {
        const chosen = find(root, selector);
        chosen.value = value;
        chosen.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    leave: (selector: string) => slowly(() => find(root, selector).dispatchEvent(new FocusEvent('blur'))),
    check: (selector: string) => slowly(() => find(root, selector).click()),
    toggle: (selector: string) => slowly(() => find(root, selector).dispatchEvent(new Event('toggle'))),
    has: (selector: string) => root.querySelector(selector) !== null,
    /** What is said by each of the elements that can be seen. */
    shown: (selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter(({ hidden }) => !hidden).map(textOf),
    valueOf: (selector: string) => find(root, selector).value,
  };
}

/** No hand is faster than the page's next rendering. */
async function slowly(act: () => void): Promise<void> {
  act();
  await new Promise((resolve) => setTimeout(resolve));
}

/** What a person reads, with plain spaces. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll('\u00a0', ' ');
}

function fill(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function find(root: Element, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`no ${selector} in: ${textOf(root)}`);
  return found;
}

/** A button or a choice by its words or its accessible name. */
function findNamed(root: Element, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, .choice')].find(
    (element) => textOf(element).trim() === name || element.getAttribute('aria-label') === name,
  );
  if (found === undefined) throw new Error(`nothing named ${name} in: ${textOf(root)}`);
  return found.querySelector('input') ?? found;
}
