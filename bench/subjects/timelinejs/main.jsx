import { makeFrame, offerSubject } from '../../page/subject.mjs';

// The library is a script and a style sheet of its own: what the build copies beside this page.
const { TL } = window;

offerSubject({
  interaction: {
    zoom: 'click',
    buttons: {
      zoomIn: '.tl-menubar-button:has(.tl-icon-zoom-in), .tl-menubar .tl-icon-zoom-in',
      zoomOut: '.tl-menubar-button:has(.tl-icon-zoom-out), .tl-menubar .tl-icon-zoom-out',
    },
    area: '.tl-timenav',
  },
  load({ events }) {
    const records = events.map(({ id, start, end, lane, title, body }) => ({
      unique_id: `e${id}`,
      group: `Actor ${lane + 1}`,
      start_date: toParts(start),
      ...(end === undefined ? {} : { end_date: toParts(end) }),
      text: { headline: title, text: body },
    }));
    return new Promise((resolve) => {
      const timeline = new TL.Timeline(
        makeFrame().id,
        { events: records },
        {
          font: null,
          hash_bookmark: false,
          script_path: new URL('./tl/js/', location.href).href,
          timenav_height_percentage: 60,
        },
      );
      timeline.on('loaded', () => resolve());
    });
  },
});

function toParts(time) {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
