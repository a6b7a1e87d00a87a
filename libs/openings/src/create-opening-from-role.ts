// Creates an opening from a role description: what is asked for, a loop that assesses it, and who could sit in it.
import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, Outbox, invalidInput } from '#platform';
import type { Tx } from '#platform';
import { membersByIds, requireAccess } from '#access';
import type { Actor, Role } from '#access';
import type { BudgetChange } from './domain/plan.js';
import type { SetAside } from './domain/requirements.js';
import { openingCreated } from './events.js';
import { boundedLine, knownId, storableText } from './input.js';
import { planOfRole } from './plan-of-role.js';
import { writeOpening } from './write-opening.js';

/** What is to be filled, by whom; without `hiringManagerId` it is the caller, where their role allows it. */
export interface CreateOpeningInput {
  readonly title: string;
  readonly roleDescription: string;
  readonly hiringManagerId?: string | null | undefined;
  readonly coordinatorId?: string | null | undefined;
  /** The most minutes that the whole loop may take. */
  readonly minutesMax?: number | null | undefined;
  readonly idempotencyKey: string;
}

/** The opening exists; `seatsWithoutPool` are the seat templates that nobody can fill yet. */
export interface OpeningCreated {
  readonly kind: 'OpeningCreated';
  readonly openingId: string;
  readonly seatsWithoutPool: readonly string[];
  readonly setAside: readonly SetAside[];
  readonly budgetChanges: readonly BudgetChange[];
}

/** The text states nothing that a person could be found to have or to lack. */
export interface NothingAskedFor {
  readonly kind: 'NothingAskedFor';
  readonly message: string;
  readonly setAside: readonly SetAside[];
}

/** What became of it. */
export type CreateOpeningOutcome = OpeningCreated | NothingAskedFor;

const HIRING_ROLES: readonly Role[] = ['hiring_manager', 'administrator'];
const COORDINATING_ROLES: readonly Role[] = ['coordinator', 'administrator'];

const spoken = (roles: readonly Role[]): string => roles.map((role) => role.replace('_', ' ')).join(' or ');

/** @throws {Refusal} INVALID_INPUT naming `field` unless it is an active member in one of the roles */
async function requireMemberAs(tx: Tx, field: string, id: string, allowed: readonly Role[]): Promise<void> {
  const [member] = await membersByIds.fetch(tx, [id]);
  if (member?.state !== 'active' || !allowed.includes(member.role))
    throw invalidInput(
      field,
      `${field} must be the id of an active member with the role ${spoken(allowed)}.`,
    );
}

/** Creates an opening with its requirements, rubrics and loop template. */
@Injectable()
export class CreateOpeningFromRole {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT, CONFLICTING_KEY */
  async run(actor: Actor, { idempotencyKey, ...input }: CreateOpeningInput): Promise<CreateOpeningOutcome> {
    requireAccess(actor, 'opening.create', { organizationId: actor.organizationId });
    const once = { operation: 'opening.create', key: idempotencyKey, input };
    return this.idempotency.run<CreateOpeningOutcome>(actor, once, (tx) => this.#create(tx, actor, input));
  }

  async #create(
    tx: Tx,
    actor: Actor,
    input: Omit<CreateOpeningInput, 'idempotencyKey'>,
  ): Promise<CreateOpeningOutcome> {
    const title = boundedLine('title', input.title, 200);
    const hiringManagerId = knownId('member', input.hiringManagerId ?? actor.memberId);
    await requireMemberAs(tx, 'hiringManagerId', hiringManagerId, HIRING_ROLES);
    const coordinatorId =
      typeof input.coordinatorId === 'string' ? knownId('member', input.coordinatorId) : null;
    if (coordinatorId !== null) await requireMemberAs(tx, 'coordinatorId', coordinatorId, COORDINATING_ROLES);
    const roleDescription = storableText(input.roleDescription).trim();
    const plan = planOfRole('roleDescription', roleDescription, input.minutesMax);
    if (plan.requirements.length === 0)
      return {
        kind: 'NothingAskedFor',
        message:
          'No requirement was found in this text. Say what a person has to know, to have done or to be able to do.',
        setAside: plan.setAside,
      };
    const { openingId, seatsWithoutPool } = await writeOpening(tx, this.clock, {
      title,
      roleDescription,
      hiringManagerId,
      coordinatorId,
      plan,
    });
    await this.outbox.append(tx, openingCreated, openingId, { openingId });
    const { setAside, changes: budgetChanges } = plan;
    return { kind: 'OpeningCreated', openingId, seatsWithoutPool, setAside, budgetChanges };
  }
}
