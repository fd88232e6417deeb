import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '../pages.css';
import '../pairing.css';
import './doctor.css';
