// Suites that look at the program in the system's Chromium, driven as a person would use it.
import { describe } from '@jest/globals';
import { CHROMIUM_HINT, chromiumPath } from './chromium.js';

export { CHROMIUM_HINT, openBrowser } from './chromium.js';

/** `describe` for suites that need Chromium; skipped, with the command that installs it, where it is not there. */
export const withBrowser: typeof describe =
  chromiumPath !== null || process.env['CI'] === 'true'
    ? describe
    : (((_name, tests) =>
        describe.skip(`Chromium is not installed (${CHROMIUM_HINT})`, tests)) as typeof describe);
