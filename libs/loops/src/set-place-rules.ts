// Says where places of interviews come from. What is booked already keeps its place: changing that is a change of its own.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, invalidInput } from '#platform';
import { flawOfPattern } from './domain/place.js';
import type { PlaceSource } from './domain/place.js';
import { updatePlaceRules } from './loops.repository.js';

const PATTERN_MAX = 500;

/** What is to change: what is absent stays; a pattern of null is none. */
export interface SetPlaceRulesInput {
  readonly order?: readonly PlaceSource[] | null | undefined;
  readonly linkPattern?: string | null | undefined;
}

/** The rules are as was asked for. */
export interface PlaceRulesSet {
  readonly kind: 'PlaceRulesSet';
}

@Injectable()
export class SetPlaceRules {
  constructor(private readonly database: Database) {}

  /** Sets the rules. @throws {Refusal} FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, { order, linkPattern }: SetPlaceRulesInput): Promise<PlaceRulesSet> {
    requireAccess(actor, 'organization.edit', { organizationId: actor.organizationId });
    const set = {
      ...(order === undefined || order === null ? {} : { placeOrder: orderOf(order) }),
      ...(linkPattern === undefined ? {} : { linkPattern: patternOf(linkPattern) }),
    };
    await this.database.transaction(actor, (tx) => updatePlaceRules(tx, set));
    return { kind: 'PlaceRulesSet' };
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
