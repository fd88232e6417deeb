import { MOMENT } from './moment.ts';
import { prepareWorld } from './prepare-world.ts';

/** One state by itself, as `?story=…&state=…&theme=…&language=…` asks. */
const asked = new URLSearchParams(location.search);
prepareWorld(asked, MOMENT);
// Pages choose their language when they are loaded, so nothing of them may be loaded before.
void import('./show-state.ts').then(({ showState }) => showState(asked));
