// Two people's edits of the same plan become one, field by field, as if the second had begun where the first ended.
import type { InterviewField } from '../../generated/operations.js';
import { changedFields } from './plan.js';
import type { Interview, Plan } from './plan.js';

const FIELDS = {
  KIND: 'kind',
  TITLE: 'title',
  MINUTES: 'minutes',
  WITH_CANDIDATE: 'withCandidate',
  FOCUS: 'focus',
  AFTER: 'after',
  SEATS: 'seats',
} as const satisfies Partial<Record<InterviewField, keyof Interview>>;

/** The first list, with what only the second has behind whatever it follows there. */
function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...first];
  for (const [at, key] of second.entries()) {
    if (order.includes(key)) continue;
    const before = second.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

const keysOf = ({ interviews }: Plan): string[] => interviews.map(({ key }) => key);

/**
 * What `mine` made of `base`, made of `theirs` instead: where both changed the same, mine stands. Who removed an
 * interview that the other did not touch has removed it; the order is mine where I changed it.
 */
export function merged(base: Plan, mine: Plan, theirs: Plan): Plan {
  const was = new Map(base.interviews.map((one) => [one.key, one]));
  const their = new Map(theirs.interviews.map((one) => [one.key, one]));
  const own = mine.interviews.flatMap((one): Interview[] => {
    const [before, other] = [was.get(one.key), their.get(one.key)];
    if (before === undefined) return [one];
    const fields = changedFields(before, one);
    if (other === undefined) return fields.length === 0 ? [] : [one];
    const changes = fields.flatMap((field) => {
      const property = FIELDS[field as keyof typeof FIELDS];
      return [[property, one[property]] as const];
    });
    return [{ ...other, ...Object.fromEntries(changes), inherit: one.inherit }];
  });
  const added = theirs.interviews.filter(({ key }) => !was.has(key));
  const all = new Map([...own, ...added].map((one) => [one.key, one]));
  const kept = keysOf(mine).filter((key) => was.has(key));
  const moved =
    kept.join() !==
    keysOf(base)
      .filter((key) => kept.includes(key))
      .join();
  const order = moved ? joined(keysOf(mine), keysOf(theirs)) : joined(keysOf(theirs), keysOf(mine));
  return {
    ...theirs,
    name: base.name === mine.name ? theirs.name : mine.name,
    daysUsedMax: base.daysUsedMax === mine.daysUsedMax ? theirs.daysUsedMax : mine.daysUsedMax,
    interviews: order
      .flatMap((key) => all.get(key) ?? [])
      .map((one) => ({ ...one, after: one.after.filter((key) => all.has(key)) })),
  };
}
