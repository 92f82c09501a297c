import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

/**
 * `npm run test:browsers`: `npm test` in all three engines, with whatever of them is missing installed first. What
 * stands after `--` goes to Playwright.
 */

await ensureInstalled();
const { canInstallPackages, ensureChromium, findFirefox, installPackages, settleFirefox } = await import(
  './browsers.mjs'
);
const { findWebKit } = await import('./webkit.mjs');

await ensureChromium();

/** What is missing, and the packages of Debian's that bring it. */
const missing = [
  ...(findFirefox() === undefined ? [{ engine: 'Firefox', packages: ['firefox-esr'] }] : []),
  ...(findWebKit() === undefined
    ? [{ engine: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] }]
    : []),
];

if (missing.length > 0) {
  const packages = missing.flatMap((each) => each.packages);
  if (canInstallPackages()) {
    console.log(`Installing ${packages.join(', ')}…`);
    await installPackages(packages);
  } else {
    console.error(
      `Not found: ${missing.map(({ engine }) => engine).join(' and ')}. Install them and run this again:\n` +
        `- Debian, Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}\n` +
        '- Fedora: sudo dnf install firefox webkit2gtk-driver xorg-x11-server-Xvfb\n' +
        '- macOS, Windows: install Firefox (or name one in FIREFOX_PATH). WebKitGTK is to be had on Linux alone: run this\n' +
        '  in a container of Debian’s.\n' +
        '`npm test` runs with what there is.',
    );
    process.exit(1);
  }
}

// Each must be there and answer now: here nothing is left out without a word.
const firefox = await settleFirefox();
const failed = [
  ...(findFirefox() === undefined ? [`Firefox: ${firefox}`] : []),
  ...(findWebKit() === undefined
    ? ['WebKit: WebKitWebDriver, MiniBrowser or xvfb-run is still missing']
    : []),
];
if (failed.length > 0) {
  console.error(failed.join('\n'));
  process.exit(1);
}

process.exit(await run(process.execPath, ['scripts/test.mjs', ...process.argv.slice(2)]));
