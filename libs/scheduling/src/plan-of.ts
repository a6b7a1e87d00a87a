/** Turns what a search found, start slots and people by number, back into the problem's own ids and slots. */
import { realSlot } from './axis.js';
import type { Model } from './model.js';
import type { PlacedInterview, Plan } from './plan.js';

/** The plan with these start slots by interview and people by seat (-1: empty). */
export function planOf(model: Model, starts: Int32Array, people: readonly number[]): Plan {
  const placed = new Map<string, PlacedInterview>();
  model.interviews.forEach((interview, number) => {
    const start = realSlot(model, starts[number]!);
    const seats = Object.fromEntries(
      interview.seats.map((seat) => [model.seats[seat]!.id, model.people[people[seat]!]?.id ?? null]),
    );
    placed.set(interview.id, { id: interview.id, start, seats });
  });
  return { interviews: model.problem.interviews.flatMap(({ id }) => placed.get(id) ?? []) };
}
