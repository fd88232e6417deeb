import type { Step } from '@locked-in/ui/gallery';

const PATIENCE_MS = 2_000;

/** Does what a person would do. Throws when there is nothing to do it to. */
export async function takeSteps(root: ParentNode, steps: readonly Step[] = []): Promise<void> {
  await nextTurn();
  for (const step of steps) {
    await take(root, step);
    await nextTurn();
  }
}

async function take(root: ParentNode, step: Step): Promise<void> {
  if ('press' in step) return (await find(root, step.press)).click();
  const isChoice = 'choose' in step;
  const field = await find(root, isChoice ? step.choose : step.type);
  if (!('value' in field)) throw new Error(`${field.tagName} takes no text`);
  field.value = isChoice ? step.value : step.text;
  field.dispatchEvent(new Event(isChoice ? 'change' : 'input', { bubbles: true }));
}

async function find(root: ParentNode, selector: string): Promise<HTMLElement> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    const found = root.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`There is no ${selector}.`);
}

/** No hand is faster than the page's next rendering. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
