// The system's Chromium: where it is, how it is installed, how it is started.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; null where it is not installed. */
export const chromiumPath: string | null = PLACES.find((path) => existsSync(path)) ?? null;

/** How to install it, for whoever reads that a suite was skipped. */
export const CHROMIUM_HINT = 'apt-get install -y chromium';

/** Starts Chromium. @throws Error with the command that installs it, when it is not there */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`Chromium is not installed: ${CHROMIUM_HINT}`);
  return chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox'] });
}
