import { offerSubject } from '../../page/subject.mjs';
import { loadVisTimeline } from '../vis-timeline/load.js';

offerSubject({ load: (data) => loadVisTimeline(data, false) });
