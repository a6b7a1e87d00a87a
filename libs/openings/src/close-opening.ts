// Closes an opening: it takes no more candidates. Applications under way go on until each of them is ended.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { knownId } from './input.js';
import { openingNotOpen } from './opening-not-open.js';
import type { OpeningNotOpen } from './opening-not-open.js';
import { lockOpening, setOpeningState } from './openings.repository.js';
import { openingRelations } from './relations.queries.js';

/** The opening is closed. */
export interface OpeningClosed {
  readonly kind: 'OpeningClosed';
  readonly openingId: string;
}

/** Closes an opening. */
@Injectable()
export class CloseOpening {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: { readonly openingId: string }): Promise<OpeningClosed | OpeningNotOpen> {
    const openingId = knownId('opening', input.openingId);
    return this.database.transaction(actor, async (tx) => {
      requireAccess(actor, 'opening.edit', await openingRelations(tx, openingId));
      const opening = await lockOpening(tx, openingId);
      if (opening.state !== 'open') return openingNotOpen(openingId, opening.state);
      await setOpeningState(tx, openingId, 'closed');
      return { kind: 'OpeningClosed', openingId };
    });
  }
}
