// A candidate whose options are gone has others looked for. Only where there were some: whether a loop is offered at all is
// for those who arrange it to say.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { loopsByIds } from '../loops.queries.js';
import { loopNotReady } from '../outcomes.js';
import { ProposeLoop } from '../propose-loop.js';
import { CandidateLinks } from './candidate-links.js';

/** What looking leads to. */
export type LookForOptionsOutcome = Awaited<ReturnType<ProposeLoop['propose']>>;

@Injectable()
export class LookForOptions {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly proposeLoop: ProposeLoop,
  ) {}

  /** Looks for options. @throws {Refusal} NOT_FOUND for the link; LIMIT_REACHED when too many loops are being planned */
  async run(token: string, signal?: AbortSignal): Promise<LookForOptionsOutcome> {
    const { scope, link } = await this.links.visit(token, 'book');
    const [loop] = await this.database.read(scope, (tx) => loopsByIds(tx, [link.loopId]));
    if (loop?.state !== 'proposed' && loop?.state !== 'on_hold')
      return loopNotReady(
        link.loopId,
        'Options are looked for once the loop was offered, and until it is booked.',
      );
    return this.proposeLoop.propose(scope, loop.id, { explain: false, signal });
  }
}
