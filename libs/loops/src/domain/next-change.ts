// Leads from one way to change a plan to the next one that is worth showing: who took over is not asked again, and an
// interview that moved is looked for at another time that does not overlap the one found.
import type { Interview, Plan, Problem, Repair, Span } from '#scheduling';

/** The problem without what `found` changed of `before`; null when it changed nothing, so that there is no next one. */
export function without(problem: Problem, before: Plan, found: Repair): Problem | null {
  const { plan, moved, replaced } = found;
  if (plan === null) return null;
  const known = new Set(before.interviews.map(({ id }) => id));
  const placed = plan.interviews.filter(({ id }) => moved.includes(id) || !known.has(id));
  const starts = new Map(placed.map(({ id, start }) => [id, start]));
  const taken = new Map(replaced.flatMap(({ seat, to }) => (to === null ? [] : [[seat, to] as const])));
  if (starts.size === 0 && taken.size === 0) return null;
  return {
    ...problem,
    interviews: problem.interviews.map((interview): Interview => {
      const start = starts.get(interview.id);
      return {
        ...interview,
        ...(start === undefined ? {} : { within: beside(problem, interview, start) }),
        seats: interview.seats.map((seat) =>
          starts.size > 0 ? seat : { ...seat, pool: seat.pool.filter((id) => id !== taken.get(seat.id)) },
        ),
      };
    }),
  };
}

/** Where the interview may lie, without the slots from `start` on that it takes there. */
function beside(problem: Problem, { within, length }: Interview, start: number): Span[] {
  const [first, last] = [problem.days[0]?.span[0] ?? 0, problem.days.at(-1)?.span[1] ?? 0];
  return (within ?? [[first, last] as const]).flatMap(([from, to]): Span[] =>
    (
      [
        [from, Math.min(to, start)],
        [Math.max(from, start + length), to],
      ] as Span[]
    ).filter(([a, b]) => a < b),
  );
}
