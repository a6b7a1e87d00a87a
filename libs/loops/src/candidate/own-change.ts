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
   * The visit, and why the change may not be made; null when it may. A loop that is not as the candidate saw it is not
   * asked about: what changes it answers that it changed, or what it answered before.
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
      if (loop?.version !== version) return { visit, refused: null };
      const startMs = interview.during?.from.getTime() ?? 0;
      const why = whyNotOwnChange(await changePolicy(tx, loopId), startMs, this.clock.now().getTime());
      return { visit, refused: why === null ? null : { kind: 'ChangeNotAllowed', message: why } };
    });
  }
}
