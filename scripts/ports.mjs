import { createServer } from 'node:net';

/**
 * Tries a port by taking it for a moment.
 * @param {number} port 0: any free one
 * @param {string} host
 * @returns {Promise<number>} the port that was had; rejects with the system's error
 */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const had = typeof address === 'object' && address !== null ? address.port : port;
      probe.close(() => resolve(had));
    });
  });
}

/** A port that nobody on this machine listens on. */
export const findFreePort = () => probePort(0, '127.0.0.1');
