import { renderPage } from '../src/pages/render-page.tsx';
import { STORIES } from './stories.ts';
import { STYLES } from './styles.ts';
import { takeSteps } from './take-steps.ts';

/** Marks the document when it stands as it is to be looked at. */
export async function showState(asked: URLSearchParams): Promise<void> {
  const story = STORIES.find(({ name }) => name === asked.get('story'));
  const state = story?.states.find(({ name }) => name === asked.get('state'));
  if (story === undefined || state === undefined) return fail('There is no such state.');
  await STYLES[story.place]();
  renderPage(state.picture);
  try {
    await takeSteps(document, state.steps);
  } catch (error) {
    fail(String(error));
  }
  await document.fonts.ready;
  document.documentElement.dataset.isShown = 'true';
}

function fail(words: string): void {
  document.body.prepend(words);
}
