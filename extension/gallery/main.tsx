import { render } from 'preact';
import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import './gallery.css';
import { Gallery } from './gallery.tsx';
import { STORIES } from './stories.ts';

const root = document.getElementById('root');
if (root) render(<Gallery stories={STORIES} />, root);
