/**
 * WordPress's side of its embeds, written from its contract: a frame of a discovered page is hidden, has
 * `sandbox="allow-scripts" security="restricted"` and a secret in the fragment of its address. It is told `ready`,
 * answers with `height` (kept within 200 and 1000 px) and `link`, each with its secret, and is shown at the first height.
 */
(() => {
  const frames = [...document.querySelectorAll('iframe.wp-embedded-content')];
  for (const frame of frames) {
    const secret = Math.random().toString(36).slice(2, 12);
    frame.dataset.secret = secret;
    frame.src = `${frame.dataset.address}#?secret=${secret}`;
    frame.addEventListener('load', () => {
      frame.contentWindow?.postMessage({ message: 'ready', secret }, '*');
    });
  }
  window.addEventListener('message', ({ data, source }) => {
    if (data === null || typeof data !== 'object' || !data.secret || !data.message || !('value' in data))
      return;
    if (/[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of frames) {
      if (frame.dataset.secret !== data.secret || frame.contentWindow !== source) continue;
      if (data.message === 'height') {
        frame.height = String(Math.min(1000, Math.max(200, Number.parseInt(data.value, 10))));
        frame.classList.remove('waiting');
        document.querySelector(`[data-fallback-of="${frame.id}"]`)?.setAttribute('hidden', '');
      }
      if (data.message === 'link') document.body.dataset.followed = data.value;
    }
  });
})();
