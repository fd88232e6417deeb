import { browser } from './browser.ts';
import { playTone, type Tone } from './tone.ts';

/** Part of Chromium only, so the polyfill does not know it. */
type Offscreen = {
  readonly createDocument: (document: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }) => Promise<void>;
  readonly closeDocument: () => Promise<void>;
};

/** Rings in the background: Firefox's event page has sound of its own, Chromium's worker needs a page for it. */
export async function ring(tone: Tone): Promise<void> {
  if (import.meta.env.MODE !== 'chromium') return playTone(tone);
  const { offscreen } = (globalThis as unknown as { readonly chrome: { readonly offscreen: Offscreen } })
    .chrome;
  await offscreen.closeDocument().catch(() => undefined); // there is none, as a rule
  await offscreen.createDocument({
    url: browser.runtime.getURL(`src/pages/sound/index.html?tone=${tone}`),
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'Rings once when the time of a session or of one of its phases is over.',
  });
}
