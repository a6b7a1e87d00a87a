// A candidate cancels one of their interviews while the others stay.
import { Injectable } from '@nestjs/common';
import { CancelInterview } from '../cancel-interview.js';
import type { CancelInterviewOutcome } from '../cancel-interview.js';
import { CandidateLinks, keyOfVisit } from './candidate-links.js';
import { OwnChanges } from './own-change.js';
import type { ChangeNotAllowed, OwnChange } from './own-change.js';

/** Which one, and why. */
export interface CancelOwnInterviewInput extends OwnChange {
  readonly reason: string;
  readonly key: string;
}

@Injectable()
export class CancelOwnInterview {
  constructor(
    private readonly links: CandidateLinks,
    private readonly changes: OwnChanges,
    private readonly cancelInterview: CancelInterview,
  ) {}

  /** Cancels the interview. @throws {Refusal} NOT_FOUND, INVALID_INPUT without a reason */
  async run(
    token: string,
    input: CancelOwnInterviewInput,
  ): Promise<CancelInterviewOutcome | ChangeNotAllowed> {
    const { visit, refused } = await this.changes.check(token, input);
    if (refused !== null) return refused;
    const { interviewId, version, reason, key } = input;
    return this.cancelInterview.cancel(this.links.booker(visit, 'change'), {
      loopId: visit.link.loopId,
      version,
      interviewId,
      reason,
      reasonKind: 'candidate_asked',
      idempotencyKey: keyOfVisit(visit, key),
    });
  }
}
