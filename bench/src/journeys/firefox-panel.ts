import type { Page } from 'puppeteer-core';

/** With it, Firefox asks the person as it does outside of tests, and shows notifications in windows of its own. */
export const ASKING = {
  'extensions.webextOptionalPermissionPrompts': true,
  'alerts.useSystemBackend': false,
};

const ATTEMPTS = 600;

/** Presses a button of Firefox's own question to the person, which is no page: waits until it is asked. */
export async function answerPanel(desk: Page, answer: 'Allow' | 'Deny'): Promise<void> {
  const button = answer === 'Allow' ? 'button' : 'secondaryButton';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const isPressed = await evaluateInFirefox(
      desk,
      `(() => {
        const question = document.querySelector('#addon-webext-permissions-notification');
        if (PopupNotifications.panel.state !== 'open' || !question || question.${button}.disabled) return false;
        question.${button}.click();
        return true;
      })()`,
    );
    if (isPressed === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox asked nothing');
}

type Connection = {
  readonly send: (method: string, params: object) => Promise<{ readonly result: unknown }>;
};
type Contexts = { readonly contexts: readonly { readonly context: string; readonly url: string }[] };
type Evaluated = { readonly result?: { readonly value?: unknown } };

/** Clicks the notification that is shown: its window is there before what is in it. */
export async function clickNotification(desk: Page): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const click = `(() => {
      const box = document.readyState === 'complete' ? document.querySelector('#alertBox') : null;
      box?.click();
      return box !== null;
    })()`;
    if ((await evaluateInFirefox(desk, click, 'alerts/alert.xhtml')) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox showed no notification');
}

/** In Firefox's own window, which WebDriver opens to tests that were given access to it; undefined where there is none yet. */
async function evaluateInFirefox(desk: Page, expression: string, part = 'browser.xhtml'): Promise<unknown> {
  const connection: Connection = Reflect.get(desk.browser(), 'connection');
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (tree as Contexts).contexts.find(({ url }) => url.includes(part))?.context;
  if (context === undefined) return undefined;
  const call = { expression, target: { context }, awaitPromise: true };
  return ((await connection.send('script.evaluate', call)).result as Evaluated).result?.value;
}
