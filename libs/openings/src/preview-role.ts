// Shows what would come of a role description, without writing anything.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import type { RolePlan } from './domain/plan.js';
import { planOfRole } from './plan-of-role.js';

/** The text to be read, and the most minutes that the whole loop may take. */
export interface PreviewRoleInput {
  readonly text: string;
  readonly minutesMax?: number | null | undefined;
}

/** Plans a loop without keeping it. */
@Injectable()
export class PreviewRole {
  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT naming text or minutesMax */
  run(actor: Actor, input: PreviewRoleInput): RolePlan {
    requireAccess(actor, 'opening.create', { organizationId: actor.organizationId });
    return planOfRole('text', input.text, input.minutesMax);
  }
}
