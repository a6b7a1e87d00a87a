// Who is asking, remembered for a few seconds: a look-up costs more than many a request. Whatever ends or
// changes an actor is told to all processes (see identity-changes.ts), so the seconds only bound what a lost
// word could do.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, identityScope } from '#platform';
import type { Actor } from '../actor.js';
import { Identities } from './identities.js';
import type { SignedIn } from './identities.js';
import { IdentityChanges } from './identity-changes.js';
import { membershipsOf } from './memberships.queries.js';
import type { Membership } from './memberships.queries.js';

const REMEMBERED_MS = 5_000;
const REMEMBERED_MAX = 10_000;
const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?loopwright\.session_token=([^;]+)/;

/**
 * A signed-in person: always an identity, and an actor once an organization is chosen or there is only one.
 */
export interface Caller {
  readonly signedIn: SignedIn;
  readonly actor: Actor | null;
}

interface Remembered {
  readonly caller: Promise<Caller | null>;
  readonly untilMs: number;
  /** Null while the look-up runs. */
  identityId: string | null;
}

/** Finds the caller of a request from its session cookie or bearer token. */
@Injectable()
export class Actors {
  readonly #remembered = new Map<string, Remembered>();
  readonly #onChange = new Set<() => void>();

  constructor(
    private readonly identities: Identities,
    private readonly database: Database,
    private readonly clock: Clock,
    changes: IdentityChanges,
  ) {
    changes.onChange((identityId) => {
      this.invalidate(identityId);
      for (const listener of this.#onChange) listener();
    });
  }

  /** Calls `listener` when somebody's sessions or memberships may have changed: what was found out is forgotten by then. */
  onChange(listener: () => void): void {
    this.#onChange.add(listener);
  }

  /** The active member who asks, or null: not signed in, no membership, or none chosen among several. */
  async of(headers: Headers): Promise<Actor | null> {
    return (await this.callerOf(headers))?.actor ?? null;
  }

  /** The person who asks, or null when not signed in. */
  async callerOf(headers: Headers): Promise<Caller | null> {
    const key = credentialsKey(headers);
    if (key === null) return null;
    const nowMs = this.clock.nowMs();
    const known = this.#remembered.get(key);
    if (known !== undefined && nowMs < known.untilMs) return known.caller;
    const entry: Remembered = {
      caller: this.#find(headers),
      untilMs: nowMs + REMEMBERED_MS,
      identityId: null,
    };
    this.#remember(key, entry);
    try {
      const caller = await entry.caller;
      entry.identityId = caller?.signedIn.identityId ?? null;
      // What nobody can use is not kept: strangers could fill the memory with it.
      if (caller === null) this.#drop(key, entry);
      return caller;
    } catch (error) {
      this.#drop(key, entry);
      throw error;
    }
  }

  /** Forgets what is known of this identity, or of all with null; look-ups under way are not kept. */
  invalidate(identityId: string | null): void {
    for (const [key, entry] of this.#remembered)
      if (identityId === null || entry.identityId === null || entry.identityId === identityId)
        this.#remembered.delete(key);
  }

  /** The active memberships of an identity. */
  async memberships(identityId: string): Promise<Membership[]> {
    return this.database.read(identityScope(identityId), membershipsOf);
  }

  async #find(headers: Headers): Promise<Caller | null> {
    const signedIn = await this.identities.signedIn(headers);
    if (signedIn === null) return null;
    const memberships = await this.memberships(signedIn.identityId);
    const chosen =
      memberships.find(({ organizationId }) => organizationId === signedIn.chosenOrganizationId) ??
      (memberships.length === 1 ? memberships[0] : undefined);
    return { signedIn, actor: chosen === undefined ? null : actorOf(signedIn, chosen) };
  }

  #remember(key: string, entry: Remembered): void {
    this.#remembered.delete(key);
    this.#remembered.set(key, entry);
    const oldest = this.#remembered.size > REMEMBERED_MAX ? this.#remembered.keys().next().value : undefined;
    if (oldest !== undefined) this.#remembered.delete(oldest);
  }

  #drop(key: string, entry: Remembered): void {
    if (this.#remembered.get(key) === entry) this.#remembered.delete(key);
  }
}

const actorOf = ({ identityId }: SignedIn, { organizationId, memberId, role }: Membership): Actor => ({
  kind: 'member',
  organizationId,
  memberId,
  identityId,
  role,
});

/**
 * A hash of what the request proves itself with, so that no token lies in the map; null when it has nothing.
 */
function credentialsKey(headers: Headers): string | null {
  const bearer = headers.get('authorization');
  const cookie = SESSION_COOKIE.exec(headers.get('cookie') ?? '')?.[1] ?? null;
  if (bearer === null && cookie === null) return null;
  return createHash('sha256')
    .update(`${bearer ?? ''}\n${cookie ?? ''}`)
    .digest('base64url');
}
