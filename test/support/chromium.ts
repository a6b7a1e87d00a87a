// Where the system's Chromium is.
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; null where it is not installed. */
export const chromiumPath: string | null = PLACES.find((path) => existsSync(path)) ?? null;
