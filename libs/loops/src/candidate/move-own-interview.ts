// A candidate moves one of their interviews to one of the times that were found for it.
import { Injectable } from '@nestjs/common';
import { Database, isId, notFound } from '#platform';
import { ChangeLoop } from '../change-loop.js';
import { proposalsByIds } from '../loops.queries.js';
import type { LoopBooked } from '../outcomes.js';
import type { NotReserved } from '../reserve-loop.js';
import { CandidateLinks, keyOfVisit } from './candidate-links.js';
import { offered } from './candidate-loop.js';
import { OwnChanges } from './own-change.js';
import type { ChangeNotAllowed, OwnChange } from './own-change.js';

/** Where it is to move, and why. */
export interface MoveOwnInterviewInput extends OwnChange {
  readonly proposalId: string;
  readonly reason: string;
  readonly key: string;
}

@Injectable()
export class MoveOwnInterview {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly changes: OwnChanges,
    private readonly changeLoop: ChangeLoop,
  ) {}

  /** Moves the interview. @throws {Refusal} NOT_FOUND, INVALID_INPUT without a reason */
  async run(
    token: string,
    input: MoveOwnInterviewInput,
  ): Promise<LoopBooked | NotReserved | ChangeNotAllowed> {
    const { visit, refused } = await this.changes.check(token, input);
    if (refused !== null) return refused;
    const { proposalId, interviewId, version, reason, key } = input;
    if (!isId(proposalId)) throw notFound('option');
    const [option] = offered(await this.database.read(visit.scope, (tx) => proposalsByIds(tx, [proposalId])));
    const { change = null } = option ?? {};
    if (option?.loopId !== visit.link.loopId || change?.kind !== 'move' || change.interviewId !== interviewId)
      throw notFound('option');
    return this.changeLoop.change(this.links.booker(visit, 'change'), {
      loopId: visit.link.loopId,
      version,
      proposalId,
      reason,
      reasonKind: 'candidate_asked',
      idempotencyKey: keyOfVisit(visit, key),
    });
  }
}
