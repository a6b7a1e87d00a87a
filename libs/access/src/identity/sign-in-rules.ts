// The figures of signing in, apart from better-auth so that knowing them does not load it.

const MINUTE = 60;

/** Where the sign-in routes are mounted. */
export const AUTH_PATH = '/api/auth';

/** Where the page is that opens a sign-in link: its token in `token`, the path to go on to in `next`. */
export const LINK_PATH = '/sign-in/link';

/** The header in which the gateway tells the address of the client; it never comes from outside. */
export const CLIENT_ADDRESS_HEADER = 'x-loopwright-client-address';

/** Shortest password, in characters; length is what makes one strong (NIST SP 800-63B, 3.1.1.2). */
export const PASSWORD_CHARACTERS_MIN = 12;

/** Longest password, in characters: hashing must not become a way to keep the server busy. */
export const PASSWORD_CHARACTERS_MAX = 128;

/** How long a session lasts, in seconds: 14 days from signing in. */
export const SESSION_SECONDS = 14 * 24 * 60 * MINUTE;

/** How long a sign-in link by mail works, in seconds. */
export const LINK_SECONDS = 15 * MINUTE;
