// Takes a link back: it stops working at once. Revoking twice is as good as once. All links of a loop go with it when it
// is cancelled, in that same transaction; when its application ends after some of it took place, what a link is for then
// stays: to say how it was, and to write.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { applicationEnded } from '#openings';
import { Clock, Database, EventHandlers, isId, notFound } from '#platform';
import { AFTER_THE_END } from '../domain/link-purpose.js';
import { loopCancelled, loopCutShort } from '../events.js';
import { requireLoopAccess } from '../loop-access.js';
import { linksByIds } from './candidate.queries.js';
import { endLinksOfApplication, endLinksOfLoop, revokeLink } from './candidate.repository.js';

/** The link works no more. */
export interface CandidateLinkRevoked {
  readonly kind: 'CandidateLinkRevoked';
  readonly linkId: string;
}

@Injectable()
export class RevokeCandidateLink {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    handlers: EventHandlers,
  ) {
    handlers.inside(loopCancelled, (tx, { payload }) => endLinksOfLoop(tx, payload.loopId, [], clock.now()));
    handlers.inside(loopCutShort, (tx, { payload }) =>
      endLinksOfLoop(tx, payload.loopId, AFTER_THE_END, clock.now()),
    );
    handlers.inside(applicationEnded, (tx, { payload }) =>
      endLinksOfApplication(tx, payload.applicationId, AFTER_THE_END, clock.now()),
    );
  }

  /** Revokes the link. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, { linkId }: { readonly linkId: string }): Promise<CandidateLinkRevoked> {
    return this.database.transaction(actor, async (tx) => {
      const [link] = isId(linkId.toLowerCase()) ? await linksByIds(tx, [linkId]) : [];
      if (link === undefined) throw notFound('link');
      await requireLoopAccess(tx, actor, 'candidateLink.edit', link.loopId);
      await revokeLink(tx, link.id, this.clock.now());
      return { kind: 'CandidateLinkRevoked', linkId: link.id };
    });
  }
}
