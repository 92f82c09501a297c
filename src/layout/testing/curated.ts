import type { Timeline } from '../../domain/timeline.ts';
import { buildTimeline } from './build-timeline.ts';

/** The four days around 27 February 2022, by the records' outline: the picture that every rule here was made for. */
export function fourDays(): Timeline {
  return buildTimeline({
    parties: {
      israel: [
        'bennett',
        'lapid',
        'security-cabinet',
        'foreign-ministry',
        'jewish-agency',
        'israeli-government',
        'israeli-citizens',
      ],
      ukraine: ['zelenskyy', 'ukrainian-government'],
      russia: ['putin', 'russian-government'],
    },
    asOf: '2022-02-27T12:00/2022-02-28T00:00',
    events: [
      {
        id: 'invasion',
        title: 'Russia launches offensive against Ukraine',
        within: '2022-02-24',
        actors: ['russian-government:initiator', 'ukrainian-government:target'],
      },
      {
        id: 'bennett-zelenskyy-call',
        title: 'Bennett and Zelenskyy speak',
        within: '2022-02-25',
        actors: ['bennett', 'zelenskyy'],
      },
      {
        id: 'bennett-putin-call',
        title: 'Bennett and Putin speak by phone',
        within: '2022-02-27T12:00/2022-02-27T18:00',
        actors: ['bennett', 'putin'],
      },
      {
        id: 'cabinet-announcement',
        title: 'Bennett announces a security cabinet on Ukraine',
        within: '../2022-02-27',
        inferred: true,
        actors: ['bennett:speaker'],
      },
      {
        id: 'security-cabinet-meeting',
        title: 'Security cabinet planned for later Sunday',
        within: '2022-02-27',
        status: 'announced',
        actors: ['security-cabinet:initiator', 'bennett'],
      },
      {
        id: 'lapid-condemnation',
        title: 'Lapid condemns Russia’s invasion',
        within: '2022-02-24/2022-02-27',
        inferred: true,
        actors: ['lapid:speaker', 'russian-government:addressee'],
      },
      {
        id: 'lapid-jewish-communities',
        title: 'Lapid cites Jewish communities and ties',
        within: '2022-02-24/2022-02-27',
        inferred: true,
        actors: ['lapid:speaker'],
      },
      {
        id: 'aid-shipment',
        title: 'Bennett comments on aid for Ukraine',
        within: '2022-02-24/2022-02-27',
        inferred: true,
        actors: ['bennett:speaker', 'kan:mentioned'],
      },
      {
        id: 'israelis-leave',
        title: 'Ministry: 2,000 Israelis have left Ukraine',
        lasted: '2022-02-24/2022-02-27',
        total: 2000,
        actors: ['israeli-citizens:initiator', 'foreign-ministry:speaker'],
      },
      {
        id: 'jewish-agency-centres',
        title: 'Jewish Agency prepares border centres',
        within: '../2022-02-27',
        inferred: true,
        actors: ['jewish-agency:initiator'],
      },
      {
        id: 'mediation-reports',
        title: 'Reports say Kyiv asked Israel to mediate',
        within: '../2022-02-27',
        inferred: true,
        actors: ['ukrainian-government:initiator', 'israeli-government:addressee'],
      },
      {
        id: 'syria-coordination',
        title: 'Background: Israel, Russia and Syria',
        actors: ['israeli-government', 'russian-government'],
      },
    ],
  });
}
