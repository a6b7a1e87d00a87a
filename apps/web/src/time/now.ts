// The one place where the application reads the time.

/** Now, in milliseconds since the epoch. */
export const nowMs = (): number => Date.now();
