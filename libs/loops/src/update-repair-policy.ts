// Decides when repairs happen by themselves: for the whole organization, or for one opening instead of that.
import { Injectable } from '@nestjs/common';
import { changeSettings, requireActor } from '#access';
import type { Actor, OrganizationChanged } from '#access';
import { openingsByIds } from '#openings';
import { poolsByIds } from '#people';
import { Clock, Database, Outbox, invalidInput, isId, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import type { RepairPolicy } from './domain/repair-policy.js';
import { deleteRepairPolicy, writeRepairPolicy } from './repairs.repository.js';

/** Whose policy, and what it is to be. */
export interface UpdateRepairPolicyInput {
  /** The opening; absent or null for the organization. */
  readonly openingId?: string | null | undefined;
  /** Absent or null: an opening follows the organization again, the organization the default. */
  readonly policy?: RepairPolicy | null | undefined;
  /** The version of the organization's settings that the caller saw; of an opening's policy the last word holds. */
  readonly version?: number | null | undefined;
}

/** The policy is as was asked for. */
export interface RepairPolicyUpdated {
  readonly kind: 'RepairPolicyUpdated';
  readonly openingId: string | null;
}

const AHEAD_HOURS_MAX = 720;
const TRIES_MAX = 20;
const POOLS_MAX = 100;

/** Changes the policy of the actor's organization or of one of its openings. */
@Injectable()
export class UpdateRepairPolicy {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT naming the field */
  async run(
    asking: Actor | null,
    input: UpdateRepairPolicyInput,
  ): Promise<RepairPolicyUpdated | OrganizationChanged> {
    const actor = requireActor(asking, 'organization.edit');
    const openingId = input.openingId ?? null;
    const policy = input.policy ?? null;
    if (policy !== null) requireWithin(policy);
    const by = { changedById: actor.memberId, changedAt: this.clock.now() };
    return this.database.transaction(actor, async (tx) => {
      if (openingId !== null) await requireOpening(tx, openingId);
      if (policy !== null) await requirePools(tx, policy.poolIds);
      const write = (): Promise<void> =>
        policy === null
          ? deleteRepairPolicy(tx, openingId)
          : writeRepairPolicy(tx, { id: newId(), openingId, ...policy, ...by });
      const changed =
        openingId === null
          ? await changeSettings(
              tx,
              this.outbox,
              { names: ['repairPolicy'], seen: input.version, ...by },
              write,
            )
          : await write().then(() => null);
      return changed ?? { kind: 'RepairPolicyUpdated', openingId };
    });
  }
}

/** @throws {Refusal} INVALID_INPUT */
function requireWithin({ aheadHoursMin, triesMax, poolIds }: RepairPolicy): void {
  requireNumber('policy.aheadHoursMin', aheadHoursMin, 0, AHEAD_HOURS_MAX);
  requireNumber('policy.triesMax', triesMax, 1, TRIES_MAX);
  if (poolIds.length > POOLS_MAX)
    throw invalidInput(
      'policy.poolIds',
      `policy.poolIds names at most ${POOLS_MAX} pools; it named ${poolIds.length}. Give none for all.`,
    );
}

function requireNumber(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw invalidInput(field, `${field} must be a whole number from ${least} to ${most}; it was ${value}.`);
}

/** @throws {Refusal} NOT_FOUND */
async function requireOpening(tx: Tx, openingId: string): Promise<void> {
  const found = isId(openingId.toLowerCase()) ? await openingsByIds(tx, [openingId]) : [];
  if (found.length === 0) throw notFound('opening');
}

/** @throws {Refusal} INVALID_INPUT */
async function requirePools(tx: Tx, poolIds: readonly string[]): Promise<void> {
  const ids = poolIds.filter((id) => isId(id.toLowerCase()));
  const known = new Set((await poolsByIds(tx, ids)).map(({ id }) => id));
  const unknown = poolIds.find((id) => !known.has(id.toLowerCase()));
  if (unknown !== undefined)
    throw invalidInput('policy.poolIds', `policy.poolIds names no pool by "${unknown.slice(0, 60)}".`);
}
