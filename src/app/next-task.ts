/**
 * Lets the browser paint and answer the reader before more work is done: no piece of starting up should hold the main
 * thread for long. A message channel, since timers are clamped and `scheduler.yield` is not everywhere.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
