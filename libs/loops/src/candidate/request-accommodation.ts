// A candidate says what they need to be interviewed fairly. Whoever arranges the loop is told that they did, not what.
import { Injectable } from '@nestjs/common';
import { writeAccommodation } from '#openings';
import type { AccommodationInput } from '#openings';
import { Clock, Database, Outbox, invariant } from '#platform';
import { loopsByIds } from '../loops.queries.js';
import { CandidateLinks } from './candidate-links.js';
import { candidateNeedsSaid } from './link-events.js';

/** It is written down. */
export interface AccommodationRequested {
  readonly kind: 'AccommodationRequested';
}

@Injectable()
export class RequestAccommodation {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Writes it down. @throws {Refusal} NOT_FOUND for the link, INVALID_INPUT naming the field */
  async run(token: string, input: AccommodationInput): Promise<AccommodationRequested> {
    const { scope, link } = await this.links.visit(token, 'availability');
    return this.database.transaction(scope, async (tx) => {
      await this.links.require(tx, link.id, 'availability');
      const [loop] = await loopsByIds(tx, [link.loopId]);
      invariant(loop, 'the loop of a link exists');
      await writeAccommodation(tx, loop.candidateId, input, this.clock.now());
      await this.outbox.append(tx, candidateNeedsSaid, loop.id, { loopId: loop.id });
      return { kind: 'AccommodationRequested' };
    });
  }
}
