// The system's Chromium, driven as a person would use it: what the program shows is looked at there and nowhere else.
import { describe } from '@jest/globals';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumPath } from './chromium.js';

/** How to install it, for whoever reads that a suite was skipped. */
export const CHROMIUM_HINT = 'apt-get install -y chromium';

/** Starts Chromium. @throws Error with the command that installs it, when it is not there */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error(`Chromium is not installed: ${CHROMIUM_HINT}`);
  return chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox'] });
}

/** `describe` for suites that need Chromium; skipped, with the command that installs it, where it is not there. */
export const withBrowser: typeof describe =
  chromiumPath !== null || process.env['CI'] === 'true'
    ? describe
    : (((_name, tests) =>
        describe.skip(`Chromium is not installed (${CHROMIUM_HINT})`, tests)) as typeof describe);
