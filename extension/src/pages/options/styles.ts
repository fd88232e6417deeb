import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '../pages.css';
import '../pairing.css';
import '../keeping.css';
import './options.css';
import './timer/timer.css';
