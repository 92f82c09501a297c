import { renderInFrame } from '../../page/react-frame.jsx';
import { offerSubject } from '../../page/subject.mjs';

// R: what any page with React costs that draws nothing.
offerSubject({ load: () => renderInFrame(undefined) });
