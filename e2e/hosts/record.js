/**
 * What a page hears and suffers, for the tests to read: each message with the place of the frame that it came from,
 * each error and each violation of its policy. It runs before anything else.
 */
(() => {
  const heard = [];
  const troubles = [];
  Object.defineProperty(window, 'newsroomHeard', { value: heard });
  Object.defineProperty(window, 'newsroomTroubles', { value: troubles });
  window.addEventListener('message', (event) => {
    const frames = [...document.querySelectorAll('iframe')];
    const frame = frames.findIndex((each) => each.contentWindow === event.source);
    heard.push({ data: event.data, origin: event.origin, frame, at: performance.now() });
  });
  window.addEventListener('error', (event) => troubles.push(`error: ${event.message}`));
  window.addEventListener('unhandledrejection', (event) => troubles.push(`rejection: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    troubles.push(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`),
  );
})();
