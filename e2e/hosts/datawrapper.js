/** The host's side of Datawrapper's published contract: heights by id, set on the frame whose address holds the id. */
window.addEventListener('message', (event) => {
  const heights = event.data?.['datawrapper-height'];
  if (heights === undefined) return;
  for (const frame of document.querySelectorAll('iframe')) {
    for (const [id, height] of Object.entries(heights)) {
      if (frame.contentWindow === event.source && frame.src.includes(id)) frame.style.height = `${height}px`;
    }
  }
});
