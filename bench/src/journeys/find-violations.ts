import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What breaks a rule of accessibility. Evaluated by the browser's own tools, which the page's content policy does not bind. */
export async function findViolations(of: Page): Promise<readonly string[]> {
  await of.evaluate(axe.source);
  const { violations: found } = await of.evaluate<axe.AxeResults>('axe.run()');
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
