// A candidate whose link does not open asks for a new one. Whatever they hold, the answer is the same; only where the
// token was ours and its loop is alive, a link is mailed, and only to the address on file.
import { Injectable } from '@nestjs/common';
import { applicationsByIds } from '#openings';
import { Clock, Database, Outbox, systemScope } from '#platform';
import type { Tx } from '#platform';
import { purposesLeft } from '../domain/link-purpose.js';
import { lockLoop } from '../loops.repository.js';
import { linksByIds, linksOfLoops } from './candidate.queries.js';
import { candidateLinkMailed } from './link-events.js';
import { linkToMail } from './link-to-mail.js';
import { LinkTokens } from './link-tokens.js';

/** Asking again within this time sends nothing more: a mailbox is not to be flooded by a token that got around. */
const QUIET_MS = 5 * 60_000;

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
    const purposes = purposesLeft(held.purposes, loop.state, application?.state ?? '');
    if (purposes.length === 0) return;
    const at = this.clock.now();
    const links = await linksOfLoops(tx, [loop.id]);
    if (links.some(({ mailedAt }) => mailedAt !== null && at.getTime() - mailedAt.getTime() < QUIET_MS))
      return;
    const { id } = await linkToMail(tx, loop.id, purposes, at);
    await this.outbox.append(tx, candidateLinkMailed, loop.id, { loopId: loop.id, linkId: id });
  }
}
