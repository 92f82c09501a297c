/*
 * Runs in the head of every page, before anything is painted: the build makes a small classic script of it. It sets
 * what CSS must know at the first paint, so that nothing moves once the page comes to life. `data-theme`, `data-view`
 * and `data-panel` come from the address. `data-src` says that the address names another dataset than the prerendered
 * one, so that no reader sees a story they did not ask for.
 */
{
  const root = document.documentElement;
  const params = new URLSearchParams(location.search);
  const theme = params.get('theme');
  root.setAttribute('data-script', '');
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  if (params.get('view') === 'list') root.setAttribute('data-view', 'list');
  if (params.has('src')) root.setAttribute('data-src', 'waiting');
  if (params.has('event') || params.has('panel')) root.setAttribute('data-panel', '');

  // On narrow pages an event unfolds in its row, which is prerendered: show it from the start. Such a sheet is no
  // inline style to a Content-Security-Policy. The page takes it away when it follows the address itself.
  const event = params.get('event') ?? /^event:(.+)$/.exec(params.get('panel') ?? '')?.[1];
  if (event !== undefined) {
    try {
      const sheet = new CSSStyleSheet();
      const row = CSS.escape(`record-${event.trim()}`);
      sheet.insertRule(`@container parley (width < 43.75em) { #${row} > .pu-unfold { display: block; } }`);
      document.adoptedStyleSheets = [sheet];
    } catch {
      // An older browser unfolds the row a moment later.
    }
  }
}

export {};
