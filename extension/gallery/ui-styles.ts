import '@locked-in/ui/base.css';
import '@locked-in/ui/fonts.css';
import '@locked-in/ui/components.css';
import '@locked-in/ui/report.css';
import './bare.css';
