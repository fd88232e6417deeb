import './styles.ts';
import { OWN_CODE_HANDS } from '../../pairing/own-code-hands.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { CodeHandsContext } from '../use-code-pairing.ts';
import { Doctor } from './doctor.tsx';
import { OWN_HANDS } from './own-hands.ts';
import { WORDS } from './words.ts';

renderPage(
  <CodeHandsContext.Provider value={OWN_CODE_HANDS}>
    <Doctor ask={askBackground} hands={OWN_HANDS} />
  </CodeHandsContext.Provider>,
  WORDS.title,
);
