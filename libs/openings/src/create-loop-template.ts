// Creates a loop template that belongs to no opening: one that others are based on, or one that is based on another
// and has all of its interviews.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency } from '#platform';
import type { Tx } from '#platform';
import { whyNotBase } from './base-template.js';
import type { BaseTemplateUnusable } from './base-template.js';
import { mergeInherited } from './inheritance.js';
import { boundedInt, boundedLine, knownId } from './input.js';
import { rewriteInterviews, wholeTemplate } from './rewrite-interviews.js';
import { insertLoopTemplate } from './templates.repository.js';

/** Its name, days (the base's, else two), and what it is based on; without a base it has no interviews yet. */
export interface CreateLoopTemplateInput {
  readonly name: string;
  readonly daysUsedMax?: number | null | undefined;
  readonly baseTemplateId?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** The template exists. */
export interface LoopTemplateCreated {
  readonly kind: 'LoopTemplateCreated';
  readonly loopTemplateId: string;
}

const DAYS_USED_MAX = 2;

/** Creates a loop template. */
@Injectable()
export class CreateLoopTemplate {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN, INVALID_INPUT, NOT_FOUND for no such base, CONFLICTING_KEY */
  async run(
    actor: Actor,
    { idempotencyKey, ...input }: CreateLoopTemplateInput,
  ): Promise<LoopTemplateCreated | BaseTemplateUnusable> {
    requireAccess(actor, 'template.edit', { organizationId: actor.organizationId });
    const once = { operation: 'template.create', key: idempotencyKey, input };
    return this.idempotency.run<LoopTemplateCreated | BaseTemplateUnusable>(actor, once, (tx) =>
      this.#create(tx, input),
    );
  }

  async #create(
    tx: Tx,
    input: Omit<CreateLoopTemplateInput, 'idempotencyKey'>,
  ): Promise<LoopTemplateCreated | BaseTemplateUnusable> {
    const name = boundedLine('name', input.name, 200);
    const days =
      typeof input.daysUsedMax === 'number' ? boundedInt('daysUsedMax', input.daysUsedMax, 1, 14) : null;
    const baseTemplateId =
      typeof input.baseTemplateId === 'string' ? knownId('loopTemplate', input.baseTemplateId) : null;
    const why = baseTemplateId === null ? null : await whyNotBase(tx, null, baseTemplateId);
    if (why !== null) return why;
    const base = baseTemplateId === null ? null : await wholeTemplate(tx, baseTemplateId);
    const daysUsedMax = days ?? base?.template.daysUsedMax ?? DAYS_USED_MAX;
    const id = await insertLoopTemplate(tx, { name, daysUsedMax, baseTemplateId }, this.clock.now());
    if (base !== null)
      await rewriteInterviews(tx, await wholeTemplate(tx, id), mergeInherited([], [], base.interviews));
    return { kind: 'LoopTemplateCreated', loopTemplateId: id };
  }
}
