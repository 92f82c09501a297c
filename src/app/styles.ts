import './tokens.css';
import './fonts.css';
import './app.css';
import '../ui/ui.css';
import '../render/timeline.css';
