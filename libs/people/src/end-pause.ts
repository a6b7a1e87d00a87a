// Ends a pause now, or removes one that has not begun. What was of it stays, as history.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Database, Outbox, notFound } from '#platform';
import type { Tx } from '#platform';
import { interviewerChanged } from './events.js';
import { idOf } from './input.js';
import { deletePause, lockInterviewer, shortenPause } from './people.repository.js';
import type { PauseRow } from './pause.table.js';
import { pauseById } from './interviewers.queries.js';

/** Which pause. */
export interface EndPauseInput {
  readonly pauseId: string;
}

/** The pause is over, or was already. */
export interface PauseEnded {
  readonly kind: 'PauseEnded';
  readonly interviewerId: string;
}

/** Ends a pause. */
@Injectable()
export class EndPause {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: EndPauseInput): Promise<PauseEnded> {
    const pauseId = idOf(input.pauseId, 'pause');
    return this.database.transaction(actor, async (tx) => {
      const found = await pauseById(tx, pauseId);
      const own = found?.interviewerId === actor.memberId ? (['own'] as const) : [];
      requireAccess(actor, 'interviewer.edit', { organizationId: actor.organizationId, relations: own });
      if (found === null) throw notFound('pause');
      await lockInterviewer(tx, found.interviewerId);
      const pause = await pauseById(tx, pauseId);
      if (pause !== null) await this.#end(tx, pause);
      return { kind: 'PauseEnded', interviewerId: found.interviewerId };
    });
  }

  async #end(tx: Tx, { id, interviewerId, startsAt, endsAt }: PauseRow): Promise<void> {
    const now = this.clock.now();
    if (endsAt <= now) return;
    if (startsAt >= now) await deletePause(tx, id);
    else await shortenPause(tx, id, startsAt, now);
    await this.outbox.append(tx, interviewerChanged, interviewerId, { interviewerId });
  }
}
