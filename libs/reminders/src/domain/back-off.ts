// How long to wait before a mail is tried again, and when to give up.

/** A mail is tried this often; then it is `failed`, for people to see. */
export const ATTEMPTS_MAX = 8;

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;

/** Milliseconds to wait after the `attempt`-th failure (from 1): half a minute, doubling, at most an hour. */
export const backOffMs = (attempt: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
