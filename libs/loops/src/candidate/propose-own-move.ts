// A candidate asks for other times for one of their interviews, while the others stay. They are kept as proposals.
import { Injectable } from '@nestjs/common';
import { ProposeChange } from '../propose-change.js';
import type { ProposeChangeOutcome } from '../propose-change.js';
import { OwnChanges } from './own-change.js';
import type { ChangeNotAllowed, OwnChange } from './own-change.js';

const OPTIONS = 5;

@Injectable()
export class ProposeOwnMove {
  constructor(
    private readonly changes: OwnChanges,
    private readonly proposeChange: ProposeChange,
  ) {}

  /** Finds other times. @throws {Refusal} NOT_FOUND; LIMIT_REACHED when too many loops are being planned */
  async run(
    token: string,
    input: OwnChange,
    signal?: AbortSignal,
  ): Promise<ProposeChangeOutcome | ChangeNotAllowed> {
    const { visit, refused } = await this.changes.check(token, input);
    if (refused !== null) return refused;
    const move = { kind: 'move', interviewId: input.interviewId, from: null, to: null } as const;
    return this.proposeChange.propose(visit.scope, visit.link.loopId, move, {
      options: OPTIONS,
      explain: false,
      signal,
    });
  }
}
