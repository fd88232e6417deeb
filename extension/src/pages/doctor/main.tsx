import { render } from 'preact';
import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '../pages.css';
import '../pairing.css';
import './doctor.css';
import { askBackground } from '../ask-background.ts';
import { Doctor } from './doctor.tsx';
import { OWN_HANDS } from './own-hands.ts';

const root = document.getElementById('root');
if (root) render(<Doctor ask={askBackground} hands={OWN_HANDS} />, root);
