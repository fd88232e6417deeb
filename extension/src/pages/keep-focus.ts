/** Where an element stands: each parent up to the root, and which child of it leads there. */
type Place = { readonly parent: Element; readonly index: number };

type Held = { readonly element: HTMLElement; readonly places: readonly Place[] };

const HEADINGS = 'h1, h2, h3';
const USABLE = ':is(a[href], button, input, select, textarea, summary):not(:disabled)';

/**
 * Whoever presses what then sleeps for a moment, or goes, is not thrown back to the start of the page. The focus returns
 * to it when it is awake again; if it is gone, it goes to what stands in its place: to its heading, which says what
 * that is, or to the first thing in it that can be used. Who leaves by Tab or by a pointer is left alone. What takes the
 * focus when it appears does so in a layout effect: later, it would take it from somebody who has gone on by then.
 */
export function keepFocus(root: HTMLElement): void {
  const { ownerDocument } = root;
  let held: Held | undefined;
  const letGo = () => {
    held = undefined;
  };
  ownerDocument.addEventListener('focusin', ({ target }) => {
    held = target instanceof HTMLElement ? { element: target, places: placesOf(target, root) } : undefined;
  });
  ownerDocument.addEventListener('pointerdown', letGo);
  ownerDocument.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') letGo();
  });
  new MutationObserver(() => {
    if (held === undefined || ownerDocument.activeElement !== ownerDocument.body) return;
    if (!held.element.isConnected) focusOn(inPlaceOf(held.places));
    else if (!held.element.matches(':disabled')) held.element.focus();
  }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
}

function placesOf(element: Element, root: Element): readonly Place[] {
  const parent = element.parentElement;
  if (parent === null || element === root) return [];
  return [{ parent, index: [...parent.children].indexOf(element) }, ...placesOf(parent, root)];
}

function inPlaceOf(places: readonly Place[]): HTMLElement | undefined {
  const found = places
    .filter(({ parent }) => parent.isConnected)
    .flatMap(({ parent, index }) => [parent.children[index], parent.children[index - 1]])
    .flatMap((there) => (there === undefined ? [] : [firstIn(there, HEADINGS) ?? firstIn(there, USABLE)]));
  return found.find((one) => one !== undefined);
}

function firstIn(element: Element, selector: string): HTMLElement | undefined {
  const first = element.matches(selector) ? element : element.querySelector(selector);
  return first instanceof HTMLElement ? first : undefined;
}

function focusOn(element: HTMLElement | undefined): void {
  if (element?.matches(HEADINGS)) element.tabIndex = -1;
  element?.focus();
}
