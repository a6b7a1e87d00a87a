// Tokens are random or keyed and long, so a plain hash is enough to keep them out of the database.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a token, base64url. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A token that only who knows `key` can make for `purpose`: HMAC-SHA-256, base64url. */
export const keyedToken = (key: string, purpose: string): string =>
  createHmac('sha256', key).update(purpose).digest('base64url');

/** Whether `token` is the one whose hash is `hash`, in a time that does not tell how nearly. */
export function tokenMatches(token: string, hash: string): boolean {
  const given = Buffer.from(hashToken(token));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
