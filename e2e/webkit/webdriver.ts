import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../../scripts/ports.mjs';

/**
 * As much of WebDriver (https://www.w3.org/TR/webdriver2/) as the journeys in WebKit need, over plain requests. One
 * session has one window; commands go to its current frame.
 */
export interface Browser {
  open(address: string): Promise<void>;
  /** Runs a function in the current frame and returns what it returns, as JSON can say it. */
  evaluate<Result, Args extends readonly unknown[]>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Presses the first element that a CSS selector finds in the current frame, as a mouse would. */
  press(selector: string): Promise<void>;
  /** Goes into the frame of the top page, be it in an element's shadow, or back to the top page. */
  enter(place: 'frame' | 'top'): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The page's frame, as a script finds it. */
const FRAME = `(document.querySelector('parley-timeline')?.shadowRoot ?? document).querySelector('iframe')`;

type Method = 'GET' | 'POST' | 'DELETE';

async function command(method: Method, url: string, body: object = {}): Promise<unknown> {
  const response = await fetch(url, { method, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${method} ${url.replace(/.*\/session\/[^/]+/, '')}: ${error}: ${message}`);
}

async function untilUp(base: string, driver: ChildProcess): Promise<void> {
  for (let tries = 0; driver.exitCode === null; tries += 1) {
    try {
      await fetch(`${base}/status`);
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
}

/** Starts WebKitWebDriver and one MiniBrowser, as scripts/webkit.mjs found them. */
export async function startBrowser(): Promise<Browser> {
  const port = await findFreePort();
  const program = process.env['PARLEY_WEBKIT_DRIVER'] ?? 'WebKitWebDriver';
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
  });
  const base = `http://127.0.0.1:${port}`;
  await untilUp(base, driver);
  const browserOptions = {
    binary: process.env['PARLEY_WEBKIT_BROWSER'],
    args: ['--automation'],
  };
  const capabilities = {
    alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions },
  };
  const session = (await command('POST', `${base}/session`, { capabilities })) as {
    readonly sessionId: string;
  };
  const at = `${base}/session/${session.sessionId}`;

  let current: 'frame' | 'top' = 'top';

  const browser: Browser = {
    async open(address) {
      await command('POST', `${at}/url`, { url: address });
      current = 'top';
    },
    async evaluate(script, ...args) {
      // A sandboxed frame and a strict policy both let WebDriver's own scripts pass.
      return (await command('POST', `${at}/execute/sync`, {
        script: `return (${script.toString()})(...arguments)`,
        args,
      })) as never;
    },
    async press(selector) {
      if (current === 'frame') await showInside(selector);
      const found = (await command('POST', `${at}/element`, {
        using: 'css selector',
        value: selector,
      })) as Readonly<Record<string, string>>;
      await command('POST', `${at}/element/${found[ELEMENT]}/click`);
    },
    async enter(place) {
      current = place;
      await command('POST', `${at}/frame`, { id: null });
      if (place === 'top') return;
      const id = await command('POST', `${at}/execute/sync`, { script: `return ${FRAME}`, args: [] });
      await command('POST', `${at}/frame`, { id });
    },
    async resize(width, height) {
      await command('POST', `${at}/window/rect`, { width, height });
    },
    async close() {
      await command('DELETE', at);
      const ended = once(driver, 'exit');
      driver.kill('SIGTERM');
      if (driver.exitCode === null) await ended;
    },
  };

  /** A press scrolls its own frame and not the page around that: what lies outside of the window is never hit. */
  async function showInside(selector: string): Promise<void> {
    const inside = await browser.evaluate((found: string) => {
      const element = document.querySelector(found);
      element?.scrollIntoView({ block: 'center' });
      return element?.getBoundingClientRect().y ?? 0;
    }, selector);
    await browser.enter('top');
    await command('POST', `${at}/execute/sync`, {
      script: `scrollBy(0, ${FRAME}.getBoundingClientRect().y + arguments[0] - innerHeight / 2)`,
      args: [inside],
    });
    await browser.enter('frame');
  }

  return browser;
}

/** Asks again, for up to ten seconds, until the answer is as wanted; then fails with the last one. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = performance.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}: still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
