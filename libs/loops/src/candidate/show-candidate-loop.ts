// What the pages of a candidate show. It changes nothing: mail scanners open links too.
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import type { LinkPurpose } from '../domain/link-purpose.js';
import { CandidateLinks } from './candidate-links.js';
import { candidateLoop, takenOption } from './candidate-loop.js';
import type { CandidateLoop, OwnOption } from './candidate-loop.js';

/** What is asked for: what the page is for (null: the agenda), and an option that was just taken. */
export interface ShowCandidateLoopInput {
  readonly purpose: LinkPurpose | null;
  readonly takenId?: string;
}

/** The loop, with the option that was wanted and the nearest to it. */
export interface CandidateLoopShown {
  readonly loop: CandidateLoop;
  readonly taken: { readonly taken: OwnOption; readonly nearest: readonly OwnOption[] } | null;
  readonly at: Date;
}

@Injectable()
export class ShowCandidateLoop {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly clock: Clock,
  ) {}

  /** The loop of the link. @throws {Refusal} NOT_FOUND for a link that cannot be used for this */
  async run(token: string, { purpose, takenId }: ShowCandidateLoopInput): Promise<CandidateLoopShown> {
    const { scope, link } = await this.links.visit(token, purpose);
    const at = this.clock.now();
    return this.database.read(scope, async (tx) => {
      const loop = await candidateLoop(tx, link, at);
      return { loop, at, taken: takenId === undefined ? null : await takenOption(tx, loop, takenId) };
    });
  }
}
