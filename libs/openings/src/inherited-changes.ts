// The parts of an edit of a template that are about its base: taking back an interview that was left out, and letting
// fields of an inherited interview be as the base has them again.
import { invalidInput, newId } from '#platform';
import type { Tx } from '#platform';
import { heirsOf, inherited, takenOver, withInherited } from './inheritance.js';
import { knownId } from './input.js';
import type { ChangedInterview, InterviewChange } from './interview-changes.js';
import { loopTemplate } from './templates.queries.js';
import type { InterviewTemplateWithSeats as Interview, WholeLoopTemplate } from './templates.queries.js';

/** The interviews of the template that this one is based on; none without one. */
export async function basesOf(tx: Tx, { template }: WholeLoopTemplate): Promise<readonly Interview[]> {
  return template.baseTemplateId === null
    ? []
    : ((await loopTemplate(tx, template.baseTemplateId))?.interviews ?? []);
}

/** The changes, and the interviews there are, as if those that are taken back had been there all along. */
export interface TakingBack {
  readonly changes: readonly InterviewChange[];
  readonly interviews: readonly Interview[];
}

/** @throws {Refusal} INVALID_INPUT naming the interview that cannot be taken back */
export function takingBack(
  changes: readonly InterviewChange[],
  interviews: readonly Interview[],
  bases: readonly Interview[],
): TakingBack {
  const wanted = changes.map(({ id, baseInterviewId }, at) => {
    if (typeof baseInterviewId !== 'string') return null;
    const field = `interviews[${at}].baseInterviewId`;
    const base = bases.find((one) => one.id === knownId('interviewTemplate', baseInterviewId));
    if (base === undefined || typeof id === 'string' || heirsOf(interviews).has(base.id))
      throw invalidInput(
        field,
        `${field} must be an interview of the base that this loop template has left out; its own ones are named by id.`,
      );
    return { base, id: newId() };
  });
  const taken = wanted.filter((one) => one !== null);
  if (new Set(taken.map(({ base }) => base.id)).size < taken.length)
    throw invalidInput('interviews', 'interviews must take each interview of the base back once.');
  const heirs = heirsOf(interviews);
  for (const { base, id } of taken) heirs.set(base.id, id);
  const added = taken.map(({ base, id }) => takenOver(inherited(base, bases, heirs), id));
  return {
    changes: changes.map((change, at) => ({ ...change, id: wanted[at]?.id ?? change.id })),
    interviews: [...interviews, ...added],
  };
}

/** The interviews with those fields as the base has them for which that was asked. @throws {Refusal} INVALID_INPUT */
export function goneBack(
  changed: readonly ChangedInterview[],
  changes: readonly InterviewChange[],
  bases: readonly Interview[],
): ChangedInterview[] {
  const heirs = new Map(
    changed.flatMap(({ id, baseInterviewId }) => (baseInterviewId === null ? [] : [[baseInterviewId, id]])),
  );
  return changed.map((interview, at) => {
    const fields = changes[at]?.inherit ?? [];
    if (fields.length === 0) return interview;
    const base = bases.find(({ id }) => id === interview.baseInterviewId);
    if (base === undefined)
      throw invalidInput(
        `interviews[${at}].inherit`,
        `interviews[${at}].inherit is for interviews that are inherited; this one is the template's own.`,
      );
    return withInherited(interview, fields, inherited(base, bases, heirs));
  });
}
