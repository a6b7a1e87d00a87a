// Mails a candidate a link that exists, once more if need be: it is the same link, whoever has it from before keeps it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, Database, Outbox, isId, notFound } from '#platform';
import { isOpen } from '../domain/link-purpose.js';
import { requireLoopAccess } from '../loop-access.js';
import { linksByIds } from './candidate.queries.js';
import { noteMailed } from './candidate.repository.js';
import { candidateLinkMailed } from './link-events.js';

/** The link is on its way to the address on file. */
export interface CandidateLinkSent {
  readonly kind: 'CandidateLinkSent';
  readonly linkId: string;
}

/** The link works no more; a new one has to be made. */
export interface CandidateLinkClosed {
  readonly kind: 'CandidateLinkClosed';
  readonly message: string;
  readonly linkId: string;
}

@Injectable()
export class MailCandidateLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Mails the link. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(
    actor: Actor,
    { linkId }: { readonly linkId: string },
  ): Promise<CandidateLinkSent | CandidateLinkClosed> {
    return this.database.transaction(actor, async (tx) => {
      const [link] = isId(linkId.toLowerCase()) ? await linksByIds(tx, [linkId]) : [];
      if (link === undefined) throw notFound('link');
      await requireLoopAccess(tx, actor, 'candidateLink.edit', link.loopId);
      const at = this.clock.now();
      if (!isOpen(link, at))
        return {
          kind: 'CandidateLinkClosed',
          message: 'This link has expired or was revoked. Create a new one.',
          linkId: link.id,
        };
      await noteMailed(tx, link.id, at);
      await this.outbox.append(tx, candidateLinkMailed, link.loopId, {
        loopId: link.loopId,
        linkId: link.id,
      });
      return { kind: 'CandidateLinkSent', linkId: link.id };
    });
  }
}
