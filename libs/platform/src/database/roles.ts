// The database roles of the program. Each connection starts as one of them through a start-up option, which is
// also what RESET ROLE returns to, so a session never has more rights than its door was given.

/** Reads and writes tenant data, bound by row-level security. */
export const APP_ROLE = 'loopwright_app';

/** Crosses tenants, but only on the outbox and on what is due. */
export const RELAY_ROLE = 'loopwright_relay';

/** Reads and writes the schema `auth` alone: identities, sessions, verifications. */
export const AUTH_ROLE = 'loopwright_auth';

/** Works on BullMQ's tables in the schema `bullmq` alone. */
export const QUEUE_ROLE = 'loopwright_queue';
