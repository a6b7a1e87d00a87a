// Tells every process that what an identity may do has changed, so that nobody acts on a remembered answer.
// The word travels by PostgreSQL's NOTIFY at the moment of commit; after a lost connection everything is
// forgotten.
import { Injectable } from '@nestjs/common';
import { Database, EVENT_CHANNEL, EventListener, identityScope } from '#platform';
import type { Tx } from '#platform';

/** The kind of the notice; its aggregate is the identity. */
const IDENTITY_CHANGED = 'IdentityChanged';

/** Says and hears that an identity's sessions or memberships changed. */
@Injectable()
export class IdentityChanges {
  readonly #onChange = new Set<(identityId: string | null) => void>();

  constructor(
    private readonly database: Database,
    listener: EventListener,
  ) {
    listener.onEvent((notice) => {
      if (notice.kind === IDENTITY_CHANGED) this.#tell(notice.aggregateId);
    });
    listener.onGap(() => this.#tell(null));
  }

  /** Calls `listener` with the identity that changed, or null when any may have. */
  onChange(listener: (identityId: string | null) => void): void {
    this.#onChange.add(listener);
  }

  /** Tells all processes when `tx` commits; the caller tells its own at once with `tellHere` after that. */
  async announce(tx: Tx, identityId: string): Promise<void> {
    const notice = JSON.stringify({
      organizationId: '',
      kind: IDENTITY_CHANGED,
      aggregateId: identityId,
      id: '',
    });
    await tx.query('SELECT pg_notify($1, $2)', [EVENT_CHANNEL, notice]);
  }

  /** Tells this process now, so that who changed something sees the change in the next request. */
  tellHere(identityId: string | null): void {
    if (identityId !== null) this.#tell(identityId);
  }

  /** Tells all processes, this one at once. */
  async announceNow(identityId: string): Promise<void> {
    this.#tell(identityId);
    await this.database.transaction(identityScope(identityId), (tx) => this.announce(tx, identityId));
  }

  #tell(identityId: string | null): void {
    for (const listener of this.#onChange) listener(identityId);
  }
}
