import { createServer } from 'node:http';

/** A newsroom's site: one article on an origin of its own, served for real, as browsers treat made-up answers apart. */
export interface Newsroom {
  readonly article: string;
  readonly origin: string;
  close(): Promise<void>;
}

/** @param body what stands in the article; `policy` is the newsroom's own Content-Security-Policy */
export async function openNewsroom(body: string, policy?: string): Promise<Newsroom> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
    <link rel="icon" href="data:,"></head><body><h1>Article</h1><p>Text.</p>${body}<p>More text.</p></body></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html;charset=utf-8',
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the newsroom has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    article: `${origin}/article`,
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
