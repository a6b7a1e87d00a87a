// Lists whole plans of a small loop that a judge finds nothing against, by trying everything that there is, in a seeded
// order. Where trying comes to its end without one, there is none.
import type { PlannedInterview } from '#loops';
import { GRID_MS } from './booking-judge.js';
import type { BookingJudge } from './booking-judge.js';
import type { JudgedInterview, Ms } from './judged-loop.js';

const MINUTE_MS = 60_000;
/** A meeting of everybody may lie days after the candidate's last time. */
const MEETING_MS = 6 * 86_400_000;

/** How much is tried, in which order, what is decided already, and what one interview may not overlap. */
export interface Trying {
  readonly below: (n: number) => number;
  readonly plansMax: number;
  readonly triesMax: number;
  readonly fixed?: readonly PlannedInterview[];
  readonly elsewhere?: { readonly interviewId: string; readonly span: Ms };
  /** Only from this instant on. */
  readonly at?: { readonly interviewId: string; readonly fromMs: number };
}

/** The plans that were found; `complete`: there are no others. */
export interface Tried {
  readonly plans: readonly (readonly PlannedInterview[])[];
  readonly complete: boolean;
}

const meet = (one: Ms, other: Ms): boolean => one[0] < other[1] && other[0] < one[1];

function shuffled<One>(all: readonly One[], below: (n: number) => number): One[] {
  const left = [...all];
  for (let at = left.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [left[at], left[other]] = [left[other] as One, left[at] as One];
  }
  return left;
}

/** Tries everything until enough is found or tried. */
export function bookablePlans(judge: BookingJudge, trying: Trying): Tried {
  const { below, plansMax, triesMax, fixed = [] } = trying;
  const open = judge.loop.interviews
    .filter(({ id }) => !fixed.some(({ interviewId }) => interviewId === id))
    .toSorted((a, b) => Number(b.withCandidate) - Number(a.withCandidate));
  const ways = open.map((interview) => shuffled(waysOf(judge, interview, trying), below));
  const plans: (readonly PlannedInterview[])[] = [];
  let tries = 0;
  const place = (at: number, plan: readonly PlannedInterview[]): boolean => {
    if (at === open.length) {
      if (judge.breaches(plan).length === 0) plans.push(plan);
      return plans.length < plansMax;
    }
    for (const way of ways[at] ?? []) {
      if (++tries > triesMax) return false;
      const next = [...plan, way];
      if (judge.breaches(next, true).length === 0 && !place(at + 1, next)) return false;
    }
    return true;
  };
  return { complete: place(0, fixed), plans };
}

/** Where and by whom one interview could be held, as far as it alone decides; optional seats stay empty. */
function waysOf(
  judge: BookingJudge,
  interview: JudgedInterview,
  { elsewhere, at }: Trying,
): PlannedInterview[] {
  const { windows, interviews, rooms, nowMs } = judge.loop;
  const open = interviews.flatMap(({ now }) => (now === null ? [] : [now.span]));
  const reach = interview.withCandidate ? 0 : MEETING_MS;
  const starts = new Set<number>();
  for (const [from, to] of [...windows, ...open])
    for (let start = Math.ceil(from / GRID_MS) * GRID_MS; start < to + reach; start += GRID_MS)
      if (start >= nowMs) starts.add(start);
  if (at?.interviewId === interview.id) {
    starts.clear();
    starts.add(at.fromMs);
  }
  return [...starts].flatMap((fromMs): PlannedInterview[] => {
    const span: Ms = [fromMs, fromMs + interview.minutes * MINUTE_MS];
    if (elsewhere?.interviewId === interview.id && meet(elsewhere.span, span)) return [];
    const roomId = interview.rooms?.find(
      (id) => !rooms.get(id)?.taken.some(([from, to]) => from < span[1] && span[0] < to),
    );
    if (interview.rooms !== null && roomId === undefined) return [];
    const seatings = interview.seats.reduce<Record<string, string | null>[]>(
      (some, { id, pool, optional }) => {
        const who = optional ? [null] : [...new Set(pool)].filter((one) => judge.isFree(one, span));
        return some.flatMap((seats) => who.map((one) => ({ ...seats, [id]: one })));
      },
      [{}],
    );
    return seatings
      .map((seats) => ({
        interviewId: interview.id,
        from: new Date(span[0]).toISOString(),
        to: new Date(span[1]).toISOString(),
        seats,
        roomId: roomId ?? null,
      }))
      .filter((way) => judge.breaches([way], true).length === 0);
  });
}
