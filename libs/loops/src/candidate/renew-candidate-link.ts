// A candidate whose link does not open asks for a new one. Whatever they hold, the answer is the same; only where the
// token was ours and its loop is alive, a link is mailed, and only to the address on file.
import { Injectable } from '@nestjs/common';
import { applicationsByIds } from '#openings';
import { Clock, Database, Outbox, systemScope } from '#platform';
import type { Tx } from '#platform';
import { isOpen, mayLink } from '../domain/link-purpose.js';
import { lockLoop } from '../loops.repository.js';
import { linksByIds, linksOfLoops } from './candidate.queries.js';
import { insertLink, noteMailed } from './candidate.repository.js';
import type { CandidateLinkRow } from './candidate.table.js';
import { candidateLinkMailed } from './link-events.js';
import { LinkTokens } from './link-tokens.js';

/** Asking again within this time sends nothing more: a mailbox is not to be flooded by a token that got around. */
const QUIET_MS = 5 * 60_000;
const LASTS_MS = 60 * 86_400_000;

@Injectable()
export class RenewCandidateLink {
  constructor(
    private readonly database: Database,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Does what can be done for this token; it says nothing about it. */
  async run(token: string): Promise<void> {
    const named = this.tokens.read(token);
    if (named === null) return;
    await this.database.transaction(systemScope(named.organizationId), (tx) => this.#renew(tx, named.linkId));
  }

  async #renew(tx: Tx, linkId: string): Promise<void> {
    const [held] = await linksByIds(tx, [linkId]);
    const loop = held === undefined ? null : await lockLoop(tx, held.loopId);
    if (held === undefined || loop === null) return;
    const [application] = await applicationsByIds(tx, [loop.applicationId]);
    if (!mayLink(held.purposes, loop.state, application?.state ?? '')) return;
    const at = this.clock.now();
    const links = await linksOfLoops(tx, [loop.id]);
    if (links.some(({ mailedAt }) => mailedAt !== null && at.getTime() - mailedAt.getTime() < QUIET_MS))
      return;
    const open = links.find((link) => isOpen(link, at) && samePurposes(link, held));
    const id =
      open?.id ??
      (await insertLink(tx, {
        loopId: loop.id,
        purposes: held.purposes,
        createdById: null,
        createdAt: at,
        expiresAt: new Date(at.getTime() + LASTS_MS),
      }));
    await noteMailed(tx, id, at);
    await this.outbox.append(tx, candidateLinkMailed, loop.id, { loopId: loop.id, linkId: id });
  }
}

const samePurposes = (one: CandidateLinkRow, other: CandidateLinkRow): boolean =>
  one.purposes.length === other.purposes.length &&
  other.purposes.every((purpose) => one.purposes.includes(purpose));
