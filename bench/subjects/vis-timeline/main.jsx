import { offerSubject } from '../../page/subject.mjs';
import { loadVisTimeline } from './load.js';

offerSubject({ load: (data) => loadVisTimeline(data, true) });
