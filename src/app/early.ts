/*
 * Runs in the head of every page, before anything is painted: a small classic script, no import, no export. It sets
 * what CSS must know at the first paint. `data-theme` and `data-view` come from the address. `data-src` says that the
 * address names another dataset than the prerendered one, so that no reader sees a story they did not ask for.
 */
{
  const root = document.documentElement;
  const params = new URLSearchParams(location.search);
  const theme = params.get('theme');
  root.setAttribute('data-script', '');
  if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  if (params.get('view') === 'list') root.setAttribute('data-view', 'list');
  if (params.has('src')) root.setAttribute('data-src', 'waiting');
}
