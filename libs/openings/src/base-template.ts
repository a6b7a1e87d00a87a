// Whether a loop template can be based on another one: never on itself, also not by a detour, and not through so many
// that nobody could say any more where an interview comes from.
import { notFound } from '#platform';
import type { Tx } from '#platform';
import { inheritorsDepth, lockBase, lockLoopTemplate } from './templates.repository.js';

/** The template cannot be based on that one: it would inherit from itself, or through too many. */
export interface BaseTemplateUnusable {
  readonly kind: 'BaseTemplateUnusable';
  readonly message: string;
  readonly baseTemplateId: string;
  readonly reason: 'circle' | 'too_deep';
}

/** At most so many templates are based on each other in a row, below the first. */
const BASES_MAX = 4;

const MESSAGES = {
  circle: 'This loop template would inherit from itself: the base is based on it. Choose another one.',
  too_deep: `At most ${BASES_MAX} loop templates may follow each other below a base. Choose a base further up.`,
} as const;

const unusable = (baseTemplateId: string, reason: BaseTemplateUnusable['reason']): BaseTemplateUnusable => ({
  kind: 'BaseTemplateUnusable',
  message: MESSAGES[reason],
  baseTemplateId,
  reason,
});

/**
 * Why the template, null for one to be, cannot be based on that one; null when it can. The chain of bases stays locked.
 * @throws {Refusal} NOT_FOUND for no such base
 */
export async function whyNotBase(
  tx: Tx,
  id: string | null,
  baseId: string,
): Promise<BaseTemplateUnusable | null> {
  if ((await lockLoopTemplate(tx, baseId)) === null) throw notFound('loopTemplate');
  let above = 0;
  for (let at: string | null = baseId; at !== null; at = await lockBase(tx, at)) {
    if (at === id) return unusable(baseId, 'circle');
    above++;
  }
  const below = id === null ? 0 : await inheritorsDepth(tx, id, BASES_MAX);
  return above + below > BASES_MAX ? unusable(baseId, 'too_deep') : null;
}
