// Hands a change of a template on to those that are based on it, and from them further down, in the transaction that
// makes it: nobody ever sees a base whose heirs have not followed. Loops that were drafted keep what they have.
import { Refusal, invalidInput } from '#platform';
import type { Tx } from '#platform';
import { mergeInherited } from './inheritance.js';
import type { ChangedInterview } from './interview-changes.js';
import { INTERVIEWS_MAX } from './interview-changes.js';
import { requireOrder } from './interview-order.js';
import { rewriteInterviews, wholeTemplate } from './rewrite-interviews.js';
import type { WholeLoopTemplate } from './templates.queries.js';
import { changeLoopTemplate, lockInheritors } from './templates.repository.js';

/** Changes what is based on a template that went from `before` to `after`. @throws {Refusal} INVALID_INPUT */
export async function passOn(tx: Tx, before: WholeLoopTemplate, after: WholeLoopTemplate): Promise<void> {
  for (const id of await lockInheritors(tx, before.template.id)) {
    const current = await wholeTemplate(tx, id);
    const merged = mergeInherited(current.interviews, before.interviews, after.interviews);
    requireTemplate(merged, current.template.name);
    await rewriteInterviews(tx, current, merged);
    const follows = current.template.daysUsedMax === before.template.daysUsedMax;
    await changeLoopTemplate(tx, id, {
      name: null,
      daysUsedMax: follows ? after.template.daysUsedMax : null,
    });
    await passOn(tx, current, await wholeTemplate(tx, id));
  }
}

/** @throws {Refusal} INVALID_INPUT naming the template that could not be one any more */
export function requireTemplate(interviews: readonly ChangedInterview[], name: string): void {
  const because = (why: string): Refusal =>
    invalidInput('interviews', `The loop template "${name}", which inherits this, would not work: ${why}`);
  if (interviews.length > INTERVIEWS_MAX)
    throw because(
      `interviews must have at most ${INTERVIEWS_MAX} entries; it would have ${interviews.length}.`,
    );
  try {
    requireOrder(interviews);
  } catch (error) {
    throw error instanceof Refusal ? because(error.message) : error;
  }
}
