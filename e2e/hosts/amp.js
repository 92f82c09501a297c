/** What amp-iframe does with a frame that asks for a size: at least 100 px, the height as an attribute. */
window.addEventListener('message', (event) => {
  const { sentinel, type, height } = event.data ?? {};
  if (sentinel !== 'amp' || type !== 'embed-size' || !(height >= 100)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) frame.setAttribute('height', String(height));
  }
});
