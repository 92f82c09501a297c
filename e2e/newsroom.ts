import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One article of a newsroom: what stands between its paragraphs, and what its server says with it. */
export interface Article {
  readonly body: string;
  /** Beside title and icon. */
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Paragraphs above and below the body: enough of them, and the page scrolls. */
  readonly paragraphs?: number;
}

/** A file of the newsroom's own, under the path that names it. */
export interface NewsroomFile {
  readonly type: string;
  readonly text: string;
}

/** A newsroom's site on an origin of its own, served for real, since browsers treat made-up answers apart. */
export interface Newsroom {
  readonly origin: string;
  /** The address of an article or file by its path; the first article's without one. */
  address(path?: string): string;
  close(): Promise<void>;
}

/** What a newsroom may serve besides its articles: other people's host scripts, as they are published, and our own. */
const ASSETS: Readonly<Record<string, string>> = {
  '/vendor/pym.js': '../node_modules/pym.js/dist/pym.v1.min.js',
  '/vendor/frames.js': '../node_modules/@newswire/frames/dist/frames.umd.js',
  '/vendor/iframe-resizer.js': '../node_modules/iframe-resizer/js/iframeResizer.min.js',
  '/hosts/record.js': './hosts/record.js',
  '/hosts/wordpress.js': './hosts/wordpress.js',
  '/hosts/datawrapper.js': './hosts/datawrapper.js',
  '/hosts/amp.js': './hosts/amp.js',
  '/hosts/frames.js': './hosts/frames.js',
  '/hosts/iframe-resizer.js': './hosts/iframe-resizer.js',
  '/hosts/article.css': './hosts/article.css',
};

const SCRIPT = 'text/javascript;charset=utf-8';

const filler =
  'Reporters wrote this paragraph, and the timeline stands between it and the next one. It says nothing, at length, so that the article has a height of its own.';

function render({ body, head = '', lang = 'en', dir = 'ltr', paragraphs = 1 }: Article): string {
  const text = `<p>${filler}</p>`.repeat(paragraphs);
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/hosts/article.css">${head}</head>
<body><main><h1>Article</h1>${text}${body}${text}</main></body></html>`;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

async function answer(path: string, site: NewsroomSite): Promise<Answer> {
  const article = site.articles[path];
  if (article !== undefined) {
    const headers = { 'Content-Type': 'text/html;charset=utf-8', ...article.headers };
    return { status: 200, headers, body: render(article) };
  }
  const file = site.files?.[path];
  // Anyone may read them, so that it is never for want of a header that something is not fetched.
  const shared = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  if (file !== undefined) {
    return { status: 200, headers: { 'Content-Type': file.type, ...shared }, body: file.text };
  }
  const asset = ASSETS[path];
  if (asset !== undefined) {
    const type = asset.endsWith('.css') ? 'text/css;charset=utf-8' : SCRIPT;
    const body = await readFile(new URL(asset, import.meta.url));
    return { status: 200, headers: { 'Content-Type': type, ...shared }, body };
  }
  return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'The newsroom has no such page.' };
}

export interface NewsroomSite {
  /** By path, `/article` for one. */
  readonly articles: Readonly<Record<string, Article>>;
  readonly files?: Readonly<Record<string, NewsroomFile>>;
}

/** Opens a newsroom on a free port of 127.0.0.1: another site than localhost, where the timelines are. */
export async function openNewsroom(site: NewsroomSite): Promise<Newsroom> {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://newsroom.invalid');
    const { status, headers, body } = await answer(pathname, site);
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the newsroom has no port');
  const origin = `http://127.0.0.1:${at.port}`;
  const first = Object.keys(site.articles)[0] ?? '/';
  return {
    origin,
    address: (path = first) => `${origin}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
