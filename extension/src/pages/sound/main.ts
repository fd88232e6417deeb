import { isTone, playTone } from '../../platform/tone.ts';

/** Chromium's worker has no sound: it opens this page out of sight, which rings once and goes. */
const tone = new URLSearchParams(location.search).get('tone');
if (isTone(tone)) void playTone(tone).finally(() => window.close());
