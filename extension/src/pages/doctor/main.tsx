import './styles.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { Doctor } from './doctor.tsx';
import { OWN_HANDS } from './own-hands.ts';
import { WORDS } from './words.ts';

renderPage(<Doctor ask={askBackground} hands={OWN_HANDS} />, WORDS.title);
