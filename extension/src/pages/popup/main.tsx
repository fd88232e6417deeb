import { render } from 'preact';
import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '@locked-in/ui/components.css';
import '../pages.css';
import '../keeping.css';
import './popup.css';
import './running.css';
import './hold.css';
import { askBackground } from '../ask-background.ts';
import { Popup } from './popup.tsx';

const root = document.getElementById('root');
if (root) render(<Popup ask={askBackground} />, root);
