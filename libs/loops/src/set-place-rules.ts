// Says where places of interviews come from. What is booked already keeps its place: changing that is a change of its own.
import { Injectable } from '@nestjs/common';
import { changeSettings, requireAccess } from '#access';
import type { Actor, OrganizationChanged } from '#access';
import { Clock, Database, Outbox, invalidInput } from '#platform';
import { flawOfPattern } from './domain/place.js';
import type { PlaceSource } from './domain/place.js';
import { updatePlaceRules } from './loops.repository.js';

const PATTERN_MAX = 500;

/** What is to change: what is absent stays; a pattern of null is none. */
export interface SetPlaceRulesInput {
  readonly order?: readonly PlaceSource[] | null | undefined;
  readonly linkPattern?: string | null | undefined;
  /** The version of the settings that the caller saw; what others changed since is then not overwritten. */
  readonly version?: number | null | undefined;
}

/** The rules are as was asked for. */
export interface PlaceRulesSet {
  readonly kind: 'PlaceRulesSet';
}

@Injectable()
export class SetPlaceRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Sets the rules. @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { order, linkPattern, version: seen }: SetPlaceRulesInput,
  ): Promise<PlaceRulesSet | OrganizationChanged> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const set = {
      ...(order === undefined || order === null ? {} : { placeOrder: orderOf(order) }),
      ...(linkPattern === undefined ? {} : { linkPattern: patternOf(linkPattern) }),
    };
    const by = { changedById: actor.memberId, changedAt: this.clock.now() };
    const changed = await this.database.transaction(actor, (tx) =>
      changeSettings(tx, this.outbox, { names: Object.keys(set), seen, ...by }, () =>
        updatePlaceRules(tx, set),
      ),
    );
    return changed ?? { kind: 'PlaceRulesSet' };
  }
}

function orderOf(order: readonly PlaceSource[]): readonly PlaceSource[] {
  if (new Set(order).size !== order.length)
    throw invalidInput('order', 'order must name each source at most once.');
  if (order.indexOf('room') > 0)
    throw invalidInput(
      'order',
      'order can hold ROOM only as its first source: rooms are found together with the time.',
    );
  return order;
}

function patternOf(given: string | null): string | null {
  const pattern = given?.trim() ?? '';
  if (pattern === '') return null;
  const flaw =
    pattern.length > PATTERN_MAX
      ? `it has at most ${PATTERN_MAX} characters`
      : /[\p{Cc}\s]/u.test(pattern)
        ? 'it must hold no spaces or control characters'
        : flawOfPattern(pattern);
  if (flaw !== null) throw invalidInput('linkPattern', `linkPattern cannot be used: ${flaw}.`);
  return pattern;
}
