import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without what a window needs: the same engine in half the time, if it is there. */
const SHELL = '/usr/bin/chromium-headless-shell';

const USUAL_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['ProgramFiles']}\\Google\\Chrome\\Application\\chrome.exe`,
];

/** How a browser is started for tests and measures. */
export const BROWSER_FLAGS = [
  '--no-sandbox', // containers run as root
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none', // letters as wide as on readers' screens, not rounded to whole pixels
];

/** Finds a Chrome or Chromium, whole or not: `CHROME_PATH`, the usual places, then Playwright's own; null if there is none. */
function findBrowser(isWhole: boolean): string | null {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && !existsSync(CHROME_PATH))
    throw new Error(`CHROME_PATH is "${CHROME_PATH}", where there is no file.`);
  const places = [CHROME_PATH, ...(isWhole ? [] : [SHELL]), ...USUAL_PLACES, chromium.executablePath()];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/**
 * Finds a browser or installs one; a whole one for measures, which are of what readers have. Throws one sentence that says what
 * to install if there is no way.
 */
export function ensureBrowser({ isWhole = false } = {}): string {
  const found = findBrowser(isWhole);
  if (found) return found;
  console.log('No Chrome or Chromium here: downloading the one of Playwright.');
  attempt('npx', ['playwright', 'install', 'chromium']);
  if (!findBrowser(isWhole) && process.getuid?.() === 0 && attempt('apt-get', ['--version'])) {
    console.log('The download failed: installing the chromium package of this system (apt-get).');
    attempt('apt-get', ['update']);
    const install = (name: string) => attempt('apt-get', ['install', '--yes', '--no-install-recommends', name]);
    if (isWhole || !install('chromium-headless-shell')) install('chromium');
  }
  const installed = findBrowser(isWhole);
  if (installed) return installed;
  throw new Error('The browser tests need Chrome or Chromium: install one, or write where it is in CHROME_PATH.');
}

function attempt(command: string, parameters: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'ignore'], env });
    return true;
  } catch {
    return false;
  }
}
