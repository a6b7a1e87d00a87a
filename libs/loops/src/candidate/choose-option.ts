// A candidate takes one of the whole options: all of it is booked, or nothing.
import { Injectable } from '@nestjs/common';
import { Database, isId, notFound } from '#platform';
import { BookLoop } from '../book-loop.js';
import { proposalsByIds } from '../loops.queries.js';
import type { LoopBooked } from '../outcomes.js';
import type { NotReserved } from '../reserve-loop.js';
import { CandidateLinks, keyOfVisit } from './candidate-links.js';
import { offered } from './candidate-loop.js';

/** Which option, of the loop as the candidate saw it. */
export interface ChooseOptionInput {
  readonly proposalId: string;
  readonly version: number;
  readonly key: string;
}

@Injectable()
export class ChooseOption {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly bookLoop: BookLoop,
  ) {}

  /** Books the option. @throws {Refusal} NOT_FOUND for the link or an option that is not the loop's */
  async run(
    token: string,
    { proposalId, version, key }: ChooseOptionInput,
  ): Promise<LoopBooked | NotReserved> {
    const visit = await this.links.visit(token, 'book');
    if (!isId(proposalId)) throw notFound('option');
    const [option] = offered(await this.database.read(visit.scope, (tx) => proposalsByIds(tx, [proposalId])));
    if (option?.loopId !== visit.link.loopId) throw notFound('option');
    return this.bookLoop.book(this.links.booker(visit, 'book'), {
      loopId: visit.link.loopId,
      version,
      proposalId,
      idempotencyKey: keyOfVisit(visit, key),
    });
  }
}
