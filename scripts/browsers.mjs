import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, runBin } from './run.mjs';

/**
 * The browsers that the tests run in. Looking is synchronous, since playwright.config.ts does it too. Order: what the
 * environment names, Playwright's own download, what the system has; only then is one fetched.
 */

const APPLICATIONS = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/** @param {string | undefined} file */
function isExecutable(file) {
  if (file === undefined || file === '') return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A command of the system's by its name, or undefined.
 * @param {string} command
 */
export function findCommand(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

/** @param {'chromium' | 'firefox'} name */
function findOnSystem(name) {
  const onPath = COMMANDS[name].map(findCommand).find((file) => file !== undefined);
  return onPath ?? APPLICATIONS[name].find(isExecutable);
}

/** Where Playwright's own download stands, if it does. @param {'chromium' | 'firefox'} name */
function findDownloaded(name) {
  try {
    const file = createRequire(import.meta.url)('playwright')[name].executablePath();
    return isExecutable(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {'CHROMIUM_PATH' | 'FIREFOX_PATH'} variable
 * @returns {string | undefined}
 */
function findNamed(variable) {
  const file = process.env[variable];
  if (file === undefined || file === '') return undefined;
  if (!existsSync(file)) throw new Error(`${variable} names ${file}, which does not exist.`);
  return file;
}

/** The Chromium to test in, or undefined. Throws where CHROMIUM_PATH names nothing. */
export function findChromium() {
  return findNamed('CHROMIUM_PATH') ?? findDownloaded('chromium') ?? findOnSystem('chromium');
}

/** Set where the Firefox that was found turned out not to answer, so that the tests do without it. */
const WITHOUT_FIREFOX = 'PARLEY_WITHOUT_FIREFOX';

/**
 * The Firefox to test in, or undefined: the tests then do without. A release of Mozilla's speaks WebDriver BiDi, which
 * Playwright calls the channel moz-firefox; its own build needs no channel.
 * @returns {{ executablePath: string, channel?: 'moz-firefox' } | undefined}
 */
export function findFirefox() {
  if (process.env[WITHOUT_FIREFOX]) return undefined;
  const own = findDownloaded('firefox');
  const released = findNamed('FIREFOX_PATH') ?? (own === undefined ? findOnSystem('firefox') : undefined);
  if (released !== undefined) return { executablePath: released, channel: 'moz-firefox' };
  return own === undefined ? undefined : { executablePath: own };
}

/** @param {string} command */
function hasCommand(command) {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether packages can be had from the system: Debian or its kin, as root. */
export const canInstallPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && hasCommand('apt-get');

/**
 * Installs packages of the system.
 * @param {readonly string[]} packages
 * @returns {Promise<number>} apt-get's exit code
 */
export async function installPackages(packages) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  // A list that cannot be brought up to date may still do.
  await run('apt-get', ['update'], quiet);
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet);
}

/** Finds a Chromium or gets one. Ends the process with what to do where neither works. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;

  console.log('No Chromium found. Asking Playwright for its own…');
  await runBin('playwright', ['install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;

  if (canInstallPackages()) {
    console.log('The download failed. Installing the system’s Chromium…');
    await installPackages(['chromium', 'fonts-noto-core']);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.error(
    'The browser tests need a Chromium and none could be had.\n' +
      'Install Chromium or Google Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
  process.exit(1);
}

/**
 * Whether the Firefox that was found can be driven. One that merely stands there (a stub that fetches the real one, a
 * release newer than Playwright knows) is left out of the tests and named; one that FIREFOX_PATH names must work.
 * @returns {Promise<string>} what came of it, in words
 */
export async function settleFirefox() {
  const found = findFirefox();
  if (found === undefined) return 'none, its tests are left out';
  if (process.env['FIREFOX_PATH']) return found.executablePath;
  try {
    const browser = await createRequire(import.meta.url)('playwright').firefox.launch({
      ...found,
      timeout: 20_000,
    });
    const version = browser.version();
    await (await browser.newContext()).newPage();
    await browser.close();
    return `${found.executablePath} (${version})`;
  } catch {
    process.env[WITHOUT_FIREFOX] = '1';
    return `${found.executablePath} cannot be driven by this Playwright, its tests are left out`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Chromium: ${await ensureChromium()}`);
  console.log(`Firefox: ${await settleFirefox()}`);
}
