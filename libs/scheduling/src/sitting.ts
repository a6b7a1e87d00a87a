/** What one session asks of one person by itself, whatever else that person does in the loop; times are real slots. */
import type { Interviewer } from './problem.js';

/** Whether a limit leaves no room for a session of this length, were it the only one. */
export function refusedByLimit(person: Interviewer, at: number, length: number): boolean {
  if (person.limits === undefined) return false;
  return person.limits.some(
    ({ from, to, count, slots }) =>
      from <= at &&
      at < to &&
      ((count !== undefined && count < 1) || (slots !== undefined && slots < length)),
  );
}

/** Whether a session would stand in too long a run with sessions elsewhere. */
export function refusedByRun(person: Interviewer, at: number, length: number): boolean {
  if (person.runMax === undefined) return false;
  let from = at;
  let to = at + length;
  for (let grown = true; grown;) {
    grown = false;
    for (const span of person.elsewhere ?? []) {
      if (span[0] > to || span[1] < from || (span[0] >= from && span[1] <= to)) continue;
      from = Math.min(from, span[0]);
      to = Math.max(to, span[1]);
      grown = true;
    }
  }
  return to - from > person.runMax;
}

/** Points for the soft busy time that a session overlaps. */
export function softCost(person: Interviewer, at: number, length: number): number {
  let sum = 0;
  for (const { span, cost } of person.softBusy ?? []) if (span[0] < at + length && at < span[1]) sum += cost;
  return sum;
}
