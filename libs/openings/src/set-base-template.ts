// Bases a loop template on another one, or makes it its own again. Interviews that both have, by kind and title, become
// inherited ones, what differs in them being overridden; the others of the base are added.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, notFound } from '#platform';
import type { Tx } from '#platform';
import { whyNotBase } from './base-template.js';
import type { BaseTemplateUnusable } from './base-template.js';
import { heirsOf, linkedByTitle, mergeInherited } from './inheritance.js';
import { knownId } from './input.js';
import { passOn, requireTemplate } from './pass-on.js';
import { rewriteInterviews, wholeTemplate } from './rewrite-interviews.js';
import { changeBase, changeLoopTemplate, lockLoopTemplate } from './templates.repository.js';
import { templateChanged } from './template-changed.js';
import type { TemplateChanged } from './template-changed.js';

/** Which version of which template, and what it shall be based on; null makes it its own. */
export interface SetBaseTemplateInput {
  readonly loopTemplateId: string;
  readonly version: number;
  readonly baseTemplateId: string | null;
}

/** The template is based as was asked for. */
export interface BaseTemplateSet {
  readonly kind: 'BaseTemplateSet';
  readonly loopTemplateId: string;
}

/** Sets what a template is based on. */
@Injectable()
export class SetBaseTemplate {
  constructor(private readonly database: Database) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT when templates that inherit would not work any more */
  async run(
    actor: Actor,
    input: SetBaseTemplateInput,
  ): Promise<BaseTemplateSet | BaseTemplateUnusable | TemplateChanged> {
    requireAccess(actor, 'template.edit', { organizationId: actor.organizationId });
    const id = knownId('loopTemplate', input.loopTemplateId);
    const baseId = input.baseTemplateId === null ? null : knownId('loopTemplate', input.baseTemplateId);
    return this.database.transaction(actor, async (tx) => {
      const version = await lockLoopTemplate(tx, id);
      if (version === null) throw notFound('loopTemplate');
      if (version !== input.version) return templateChanged(id, version);
      const why = baseId === null ? null : await whyNotBase(tx, id, baseId);
      if (why !== null) return why;
      await changeBase(tx, id, null);
      if (baseId !== null) await inherit(tx, id, baseId);
      await changeLoopTemplate(tx, id, { name: null, daysUsedMax: null });
      return { kind: 'BaseTemplateSet', loopTemplateId: id };
    });
  }
}

/** Takes over what the base has besides what the template has already. */
async function inherit(tx: Tx, id: string, baseId: string): Promise<void> {
  const before = await wholeTemplate(tx, id);
  const { interviews: bases } = await wholeTemplate(tx, baseId);
  const linked = linkedByTitle(before.interviews, bases);
  const heirs = heirsOf(linked);
  const merged = mergeInherited(
    linked,
    bases.filter((base) => heirs.has(base.id)),
    bases,
  );
  requireTemplate(merged, before.template.name);
  await changeBase(tx, id, baseId);
  await rewriteInterviews(tx, before, merged);
  await passOn(tx, before, await wholeTemplate(tx, id));
}
