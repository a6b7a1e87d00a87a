// The link that a candidate is mailed without anybody having made one for it: one that works already, when it is for
// exactly this, so that whoever asks twice does not hold two.
import type { Tx } from '#platform';
import { LINK_DAYS, isOpen } from '../domain/link-purpose.js';
import type { LinkPurpose } from '../domain/link-purpose.js';
import { linksOfLoops } from './candidate.queries.js';
import { insertLink, noteMailed } from './candidate.repository.js';

const DAY_MS = 86_400_000;

/** The link to this loop for these purposes, made when there is none, and noted as mailed at the instant. */
export async function linkToMail(
  tx: Tx,
  loopId: string,
  purposes: readonly LinkPurpose[],
  at: Date,
): Promise<{ readonly id: string; readonly expiresAt: Date }> {
  const open = (await linksOfLoops(tx, [loopId])).find(
    (link) => isOpen(link, at) && samePurposes(link.purposes, purposes),
  );
  const expiresAt = open?.expiresAt ?? new Date(at.getTime() + LINK_DAYS * DAY_MS);
  const id =
    open?.id ?? (await insertLink(tx, { loopId, purposes, createdById: null, createdAt: at, expiresAt }));
  await noteMailed(tx, id, at);
  return { id, expiresAt };
}

const samePurposes = (some: readonly LinkPurpose[], others: readonly LinkPurpose[]): boolean =>
  some.length === others.length && others.every((purpose) => some.includes(purpose));
