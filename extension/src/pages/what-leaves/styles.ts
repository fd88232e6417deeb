import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '../pages.css';
import '../keeping.css';
import './what-leaves.css';
