// A candidate says what they need to be interviewed fairly.
import { Injectable } from '@nestjs/common';
import { AskAccommodation } from '#openings';
import type { AccommodationAsked, AskAccommodationInput } from '#openings';
import { invariant } from '#platform';
import { loopsByIds } from '../loops.queries.js';
import { CandidateLinks } from './candidate-links.js';

@Injectable()
export class RequestAccommodation {
  constructor(
    private readonly links: CandidateLinks,
    private readonly askAccommodation: AskAccommodation,
  ) {}

  /** Writes it down. @throws {Refusal} NOT_FOUND for the link, INVALID_INPUT naming the field */
  async run(token: string, input: AskAccommodationInput): Promise<AccommodationAsked> {
    const { scope, link } = await this.links.visit(token, 'availability');
    return this.askAccommodation.run(scope, input, async (tx) => {
      await this.links.require(tx, link.id, 'availability');
      const [loop] = await loopsByIds(tx, [link.loopId]);
      invariant(loop, 'the loop of a link exists');
      return { candidateId: loop.candidateId };
    });
  }
}
