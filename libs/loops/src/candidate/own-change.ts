// What moving and cancelling by the candidate share: the interview is theirs, and the organization lets them.
import { Injectable } from '@nestjs/common';
import { Clock, Database, isId, notFound } from '#platform';
import { whyNotOwnChange } from '../domain/own-change.js';
import { interviewsByIds, loopsByIds } from '../loops.queries.js';
import { CandidateLinks } from './candidate-links.js';
import type { Visit } from './candidate-links.js';
import { changePolicy } from './candidate-loop.js';

/** The organization does not let candidates make this change; nothing was changed. */
export interface ChangeNotAllowed {
  readonly kind: 'ChangeNotAllowed';
  readonly message: string;
}

const UNSEEN: ChangeNotAllowed = {
  kind: 'ChangeNotAllowed',
  message: 'This page is not as the interviews are now. Open it again and look before you decide.',
};

/** Which interview is to change, of the loop as the candidate saw it. */
export interface OwnChange {
  readonly interviewId: string;
  readonly version: number;
}

@Injectable()
export class OwnChanges {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * The visit, and why the change may not be made; null when it may. Of a loop that went on since the candidate saw it
   * nothing is asked here: what changes it answers that it changed, or what it answered before. A version that nobody can
   * have seen is refused, because by the time of the change it might be the loop's, and nobody would have asked.
   * @throws {Refusal} NOT_FOUND for the link or an interview that is not theirs
   */
  async check(
    token: string,
    { interviewId, version }: OwnChange,
  ): Promise<{ readonly visit: Visit; readonly refused: ChangeNotAllowed | null }> {
    const visit = await this.links.visit(token, 'change');
    const { loopId } = visit.link;
    return this.database.read(visit.scope, async (tx) => {
      const [loop] = await loopsByIds(tx, [loopId]);
      const [interview] = isId(interviewId) ? await interviewsByIds(tx, [interviewId]) : [];
      if (interview?.loopId !== loopId || !interview.withCandidate) throw notFound('interview');
      if (loop === undefined || version > loop.version) return { visit, refused: UNSEEN };
      if (version < loop.version) return { visit, refused: null };
      const startMs = interview.during?.from.getTime() ?? 0;
      const why = whyNotOwnChange(await changePolicy(tx, loopId), startMs, this.clock.now().getTime());
      return { visit, refused: why === null ? null : { kind: 'ChangeNotAllowed', message: why } };
    });
  }
}
