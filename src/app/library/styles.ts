// In this order: each may overrule what stands before it. The build puts all of it below our root class (scope-styles.ts).
import '../tokens.css';
import './library-tokens.css';
import './root.css';
import '../../ui/ui.css';
import '../../render/timeline.css';
import './layout.css';
