import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from './browsers.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The journeys in WebKit, Safari's engine: WebKitGTK, driven over WebDriver, since Playwright's own WebKit is a download
 * that not every machine can have. They run where WebKitWebDriver, MiniBrowser and (without a display) xvfb-run are.
 */

/** @typedef {{ driver: string, browser: string, xvfb: string | undefined }} WebKit */

/** Where Debian, Fedora and Arch put the small browser that comes with the library. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'];
  const folders = libraries.flatMap((library) => [
    library,
    ...list(library)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(library, name)),
  ]);
  const engines = folders.flatMap((folder) =>
    list(folder)
      .filter((name) => name.startsWith('webkit2gtk-4') || name.startsWith('webkitgtk-6'))
      .map((name) => join(folder, name, 'MiniBrowser')),
  );
  return engines.find((file) => existsSync(file));
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/**
 * The WebKit to test in, or undefined: the tests then do without.
 * @returns {WebKit | undefined}
 */
export function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  const browser = findMiniBrowser();
  const xvfb = findCommand('xvfb-run');
  if (driver === undefined || browser === undefined) return undefined;
  if (xvfb === undefined && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
  return { driver, browser, xvfb };
}

/** What was found, in words. */
export const describeWebKit = () => findWebKit()?.browser ?? 'none, its tests are left out';

/**
 * Runs the journeys against what stands in dist.
 * @returns {Promise<number>} the exit code; 0 too where there is no WebKit
 */
export function runWebKitTests() {
  const found = findWebKit();
  if (found === undefined) {
    console.log('WebKit: none (WebKitWebDriver, MiniBrowser and xvfb-run), its tests are left out.');
    return Promise.resolve(0);
  }
  const tests = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1'];
  const files = list(join(root, 'e2e', 'webkit')).filter((name) => name.endsWith('.journey.ts'));
  const command = [process.execPath, ...tests, ...files.map((name) => join('e2e', 'webkit', name))];
  const env = {
    PARLEY_WEBKIT_DRIVER: found.driver,
    PARLEY_WEBKIT_BROWSER: found.browser,
    // Without a graphics card, and the same with one.
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const [program = process.execPath, ...args] =
    found.xvfb === undefined ? command : [found.xvfb, '-a', '-s', '-screen 0 1280x1024x24', ...command];
  return run(program, args, env);
}
