import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '@locked-in/ui/components.css';
import '../pages.css';
import './reflect.css';
import './grade-slider.css';
import './reveal.css';
import './own-log.css';
