// Holds what is offered against what is bookable: an offer keeps every rule when it is made, is accepted as long as nothing
// changed, and is refused only for what was committed after it, or because time has passed, by its name.
import type { PlannedInterview } from '#loops';
import { Refusal, SimulatedClock, newId, systemScope } from '#platform';
import { bookablePlans } from './bookable-plans.js';
import type { Tried, Trying } from './bookable-plans.js';
import { BookingJudge, GRID_MS } from './booking-judge.js';
import type { Breach } from './booking-judge.js';
import { changeSomething } from './changed-facts.js';
import type { Changing } from './changed-facts.js';
import type { JudgedInterview, JudgedLoop } from './judged-loop.js';
import { judged, kindOf, named, proposals } from './offered-paths.js';
import type { Answer, Offer, Offering } from './offered-paths.js';

const MINUTE_MS = 60_000;

/** A clock that can be looked ahead with: for a while it is later, and then as early as before. */
export class LookingClock extends SimulatedClock {
  #aheadMs = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.#aheadMs);
  }

  /** Does `work` when it is later. */
  async later<T>(byMs: number, work: () => Promise<T>): Promise<T> {
    this.#aheadMs = byMs;
    try {
      return await work();
    } finally {
      this.#aheadMs = 0;
    }
  }
}

/** How often each thing happened, such as "swap refused". */
export type Counts = Map<string, number>;

/** What the property is held against, and how often it was. */
export interface Holding extends Offering {
  readonly clock: LookingClock;
  readonly changing: Changing;
  readonly counts: Counts;
}

export const count = ({ counts }: Holding, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};

/** @throws Error with the seed and everything that is known when it does not hold */
export function demand(holding: Holding, holds: boolean, what: string, known: object): void {
  if (!holds) throw new Error(`Seed ${holding.of.seed}: ${what}\n${JSON.stringify(known, null, 1)}`);
}

const spell = ({ rule, subject }: Breach): string => `${rule}: ${subject}`;

/** Whether the refusal tells something, and nothing but what the judge found as well; a batch tells it in a sentence. */
export function namesFacts({ conflicts, message = '' }: Answer, found: readonly Breach[]): boolean {
  const told = new Set(found.map(spell));
  if (conflicts === undefined) return found.some(({ subject }) => message.includes(subject));
  return (
    conflicts.length > 0 &&
    conflicts.every(
      (one) =>
        told.has(spell(one)) ||
        (one.subject.endsWith('in all)') && found.some(({ rule }) => rule === one.rule)),
    )
  );
}

/** Accepts the offer, and holds the answer against what the judge says of this moment. Returns whether it was accepted. */
async function accept(holding: Holding, offer: Offer, since: string): Promise<boolean> {
  const loop = await judged(holding, offer.loopId);
  const found = new BookingJudge(loop, offer.freed).breaches(offer.planAt?.(loop) ?? offer.plan);
  const late = offer.tooLate?.(loop) ?? null;
  const answer = await offer.accept();
  const known = { path: offer.path, since, answer, found, late, offer, loop };
  if (late !== null) {
    demand(holding, answer.kind === late, 'time has passed, and this is not said', known);
    count(holding, `${offer.path} too late`);
    return false;
  }
  if (found.length === 0) {
    demand(holding, answer.kind === offer.accepted, 'what is bookable was refused', known);
    count(holding, `${offer.path} accepted`);
    return true;
  }
  demand(holding, answer.kind === offer.refused, 'what is not bookable was accepted', known);
  const isSilent = offer.path === 'by itself';
  demand(holding, isSilent || namesFacts(answer, found), 'a refusal names no fact that came later', known);
  count(holding, `${offer.path} refused`);
  for (const rule of new Set(found.map((one) => one.rule))) count(holding, `refused for ${rule}`);
  return false;
}

/** So much later it could matter: around when the notice begins, the first interview, the end of a hold. */
function laterBy(holding: Holding, { plan }: Offer, loop: JudgedLoop): number {
  const firstMs = Math.min(...plan.map(({ from }) => new Date(from).getTime()));
  const moments = [
    firstMs - loop.noticeMinutes * MINUTE_MS,
    firstMs,
    firstMs - loop.changeHoursMin * 60 * MINUTE_MS,
    ...(loop.holdExpiresMs === null ? [] : [loop.holdExpiresMs]),
  ];
  const { below } = holding.of;
  const at = (moments[below(moments.length)] ?? 0) + [-1, 0, 1, GRID_MS][below(4)]!;
  return Math.max(0, at - loop.nowMs);
}

/**
 * The property of one offer: it keeps every rule; three times of four something is committed or time passes before it is
 * accepted; and once that is undone it is accepted after all. Returns once it is.
 */
export async function holds(holding: Holding, offer: Offer): Promise<void> {
  const { below } = holding.of;
  const loop = await judged(holding, offer.loopId);
  const found = new BookingJudge(loop, offer.freed).breaches(offer.plan);
  demand(holding, found.length === 0, 'what is offered breaks a rule', { found, offer, loop });
  count(holding, `${offer.path} offered`);
  const choice = below(4);
  if (choice === 0) {
    const byMs = laterBy(holding, offer, loop);
    if (await holding.clock.later(byMs, () => accept(holding, offer, `${byMs / MINUTE_MS} minutes later`)))
      return;
  } else if (choice < 3) {
    const planned = offer.plan[below(offer.plan.length)];
    const people = Object.values(planned?.seats ?? {}).filter((id) => id !== null);
    const personId = people[below(Math.max(1, people.length))];
    if (planned === undefined || personId === undefined) throw new Error('Somebody sits in what is offered');
    const changed = await changeSomething(holding.changing, { loop, planned, personId });
    const accepted = changed !== null && (await accept(holding, offer, changed.name));
    await changed?.undo();
    if (accepted) return;
  }
  const booked = await accept(holding, offer, 'nothing');
  demand(holding, booked, 'an offer that keeps every rule is too late at once', { offer, loop });
}

/** Everything that the judge says could be booked, by trying it. */
export function tried(
  holding: Holding,
  judge: BookingJudge,
  trying: Omit<Trying, 'below' | 'triesMax' | 'plansMax'> = {},
): Tried {
  return bookablePlans(judge, { below: holding.of.below, triesMax: 1_000, plansMax: 12, ...trying });
}

/** The plan with somebody else or another time in one place, as somebody could ask for it. */
function otherwise(
  holding: Holding,
  loop: JudgedLoop,
  plan: readonly PlannedInterview[],
): PlannedInterview[] {
  const { below } = holding.of;
  const at = below(plan.length);
  return plan.map((one, place) => {
    if (place !== at) return one;
    const interview = loop.interviews.find(({ id }) => id === one.interviewId);
    const seat = interview?.seats[below(Math.max(1, interview.seats.length))];
    if (interview === undefined || seat === undefined) return one;
    if (below(2) === 0) {
      const people = [...loop.people.keys()];
      return { ...one, seats: { ...one.seats, [seat.id]: people[below(people.length)] ?? null } };
    }
    const other = plan[below(plan.length)] ?? one;
    const from = new Date(below(2) === 0 ? one.from : other.from).getTime() + (below(41) - 20) * GRID_MS;
    return {
      ...one,
      from: new Date(from).toISOString(),
      to: new Date(from + interview.minutes * MINUTE_MS).toISOString(),
      roomId: roomAt(loop, interview, from),
    };
  });
}

/** The first room that is free then; null when there is none or none is asked for. */
function roomAt(loop: JudgedLoop, { rooms, minutes }: JudgedInterview, fromMs: number): string | null {
  const to = fromMs + minutes * MINUTE_MS;
  const isFree = (id: string): boolean =>
    loop.rooms.get(id)?.taken.every((span) => span[1] <= fromMs || to <= span[0]) === true;
  return rooms?.find(isFree) ?? null;
}

/** The kind of answer to asking for exactly this plan; what cannot even be asked for is refused. */
async function askedFor(
  holding: Holding,
  loopId: string,
  plan: readonly PlannedInterview[],
): Promise<string> {
  const pins = plan.map(({ interviewId, from, seats }) => ({
    interviewId,
    startsAt: from,
    seats: Object.entries(seats).flatMap(([seatId, who]) =>
      who === null ? [] : [{ seatId, interviewerId: who }],
    ),
  }));
  try {
    return (await holding.use.propose.run(holding.of.fixture.coordinator, { loopId, pins, options: 1 })).kind;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'INVALID_INPUT') return 'NoFeasiblePlan';
    throw error;
  }
}

/** Puts the plan among the proposals of the loop, past the search, as if it had been found. */
async function smuggled(
  holding: Holding,
  loopId: string,
  plan: readonly PlannedInterview[],
): Promise<string> {
  const { organizationId } = holding.of.fixture;
  const id = newId();
  await holding.db.platform.database.transaction(systemScope(organizationId), (tx) =>
    tx.query(
      `INSERT INTO proposal SELECT (jsonb_populate_record(p, jsonb_build_object('id', $3::uuid, 'plan', $4::jsonb))).*
       FROM proposal p WHERE p.organization_id = $1 AND p.loop_id = $2 AND p.purpose = 'book' ORDER BY p.batch_id DESC, p.rank LIMIT 1`,
      [organizationId, loopId, id, JSON.stringify(plan)],
    ),
  );
  return id;
}

/**
 * The converse, where persons and times can be named: plans that keep all rules, found by trying, are offered and can be held;
 * plans beside them are when the judge has nothing against them, and otherwise are neither offered nor held.
 */
export async function bookableIsOffered(holding: Holding, loopId: string): Promise<void> {
  const { use, of } = holding;
  const judge = new BookingJudge(await judged(holding, loopId));
  const { loop } = judge;
  const { plans, complete } = tried(holding, judge);
  const kind = kindOf(await use.propose.propose(of.fixture.coordinator, loopId, { explain: false }));
  if (kind === 'Unsettled') return count(holding, 'search ended before its proof');
  const known = { kind, loop, plan: plans[0] ?? null };
  if (plans.length > 0)
    demand(holding, kind === 'LoopProposed', 'a bookable plan exists and none is offered', known);
  else if (complete)
    demand(holding, kind !== 'LoopProposed', 'something is offered though trying finds nothing', known);
  count(holding, plans.length > 0 ? 'tried, bookable' : complete ? 'tried, nothing is' : 'tried in vain');
  const [offered] = await proposals(holding, loopId);
  if (offered === undefined) return;
  for (const from of [...plans.slice(0, 2), offered.plan])
    for (const plan of [from, otherwise(holding, loop, from)]) {
      const found = judge.breaches(plan);
      const asked = await askedFor(holding, loopId, plan);
      const about = { asked, found, plan, loop };
      demand(holding, (asked === 'LoopProposed') === (found.length === 0), 'named times and people', about);
      const proposalId = await smuggled(holding, loopId, plan);
      const held: Answer = await use.hold.run(of.fixture.coordinator, {
        ...(await named(holding, loopId)),
        proposalId,
      });
      demand(holding, (held.kind === 'LoopHeld') === (found.length === 0), 'holding', { held, ...about });
      if (found.length > 0) demand(holding, namesFacts(held, found), 'a refusal', { held, ...about });
      count(holding, found.length === 0 ? 'named, bookable' : 'named, not bookable');
      for (const rule of new Set(found.map((one) => one.rule))) count(holding, `not bookable for ${rule}`);
    }
}

/** What of the loop is booked and still to come, as a plan. */
export const standing = ({ interviews }: Pick<JudgedLoop, 'interviews'>): PlannedInterview[] =>
  interviews.flatMap(({ id, now }) =>
    now === null
      ? []
      : [
          {
            interviewId: id,
            from: new Date(now.span[0]).toISOString(),
            to: new Date(now.span[1]).toISOString(),
            seats: now.seats,
            roomId: now.roomId,
          },
        ],
  );
