import '../early.ts';

/*
 * What an embed needs besides before it is painted. `data-fullscreen`: there is such a thing here, and a button for it.
 * Details unfold in their row at every width; and where that is not among the few rows that a narrow page begins with,
 * all of them stand there from the start.
 */
if (document.fullscreenEnabled) document.documentElement.setAttribute('data-fullscreen', '');

const params = new URLSearchParams(location.search);
const event = params.get('event') ?? /^event:(.+)$/.exec(params.get('panel') ?? '')?.[1];
if (event !== undefined) {
  try {
    const sheet = new CSSStyleSheet();
    const row = `#${CSS.escape(`record-${event.trim()}`)}`;
    const isBeyond = `.pu-events:has([data-beyond] ${row})`;
    sheet.insertRule(`.parley-embed ${row} > .pu-unfold { display: block; }`);
    sheet.insertRule(`${isBeyond} [data-beyond] { display: block !important; }`);
    sheet.insertRule(`${isBeyond} .pu-show-all { display: none; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // An older browser unfolds the row a moment later.
  }
}
