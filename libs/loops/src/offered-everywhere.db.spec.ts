// What is offered is bookable and what is bookable is offered, on every path: booking, holds confirmed by hand and by
// themselves, candidates' links, batches, moves, repairs, swaps and rebooking, in random organizations whose people are
// near their limits. OFFERED_SEED and OFFERED_SEEDS make a long run of it.
import { expect, test } from '@jest/globals';
import type { Actor } from '#access';
import type { PlannedInterview } from '#loops';
import { UpdatePoolTraining } from '#people';
import { newId, systemScope } from '#platform';
import { BookingJudge } from '../../../test/support/booking-judge.js';
import { START, testDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import {
  byItself,
  draft,
  forCandidate,
  forMember,
  inBatch,
  judged,
  linkTo,
  mayChangeThemselves,
  named,
  proposals,
  toChange,
  toConfirm,
  toMoveThemselves,
} from '../../../test/support/offered-paths.js';
import type { Answer, Offer } from '../../../test/support/offered-paths.js';
import {
  LookingClock,
  bookableIsOffered,
  count,
  demand,
  holds,
  namesFacts,
  standing,
  tried,
} from '../../../test/support/offered-property.js';
import type { Counts, Holding } from '../../../test/support/offered-property.js';
import type { JudgedLoop } from '../../../test/support/judged-loop.js';
import { DAY_MS, randomOrganization } from '../../../test/support/random-organization.js';
import type { RandomOrganization } from '../../../test/support/random-organization.js';
import { seating } from '../../../test/support/seated.js';
import type { TestDatabase } from '../../../test/support/database.js';

const FIRST = Number(process.env.OFFERED_SEED ?? 51_001);
const END = FIRST + Number(process.env.OFFERED_SEEDS ?? 3);
/** Organizations live at so many times of the year, by their seed. */
const TIMES = 7;
/** The clock only goes forward: a new database begins with the first time, and with those that are near the one before. */
const BEGINS: ReadonlySet<number> = new Set([0, 3, 6]);
const GRID_MS = 15 * 60_000;

/** Everything on quarters of an hour, shorter times of the candidates, rooms and training here and there, limits nearly used up. */
async function fillUp(
  db: TestDatabase,
  use: LoopUseCases,
  of: RandomOrganization,
): Promise<Holding['changing']> {
  const { below, fixture } = of;
  const { organizationId, interviewerIds, coordinator } = fixture;
  const free = interviewerIds.filter(() => below(3) > 0);
  const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  const [withRooms, trains, short] = [below(2) === 0, below(2) === 0, below(2) === 0];
  const poolIds = await db.platform.database.transaction(systemScope(organizationId), async (tx) => {
    await tx.query(
      'UPDATE interview_template SET minutes = 15 * ceil(minutes / 15.0) WHERE organization_id = $1',
      [organizationId],
    );
    await tx.query('UPDATE interviewer SET working_hours = $2 WHERE organization_id = $1 AND id = ANY ($3)', [
      organizationId,
      JSON.stringify(wholeWeek),
      free,
    ]);
    await tx.query(
      `UPDATE organization SET hold_minutes = 600, candidate_change_hours_min = $2, candidate_changes_max = $3,
         daily_interviews_max = daily_interviews_max + 1, weekly_interviews_max = weekly_interviews_max + 2 WHERE id = $1`,
      [organizationId, 12 * below(4), 1 + below(2)],
    );
    if (short)
      await tx.query(
        `UPDATE availability SET during = tstzrange(lower(during), least(upper(during), lower(during) + interval '3 hours'))
         WHERE organization_id = $1`,
        [organizationId],
      );
    if (withRooms) {
      for (const name of ['Oak', 'Elm'])
        await tx.query(
          'INSERT INTO room (organization_id, id, name, capacity, created_at) VALUES ($1, $2, $3, $4, $5)',
          [organizationId, newId(), name, 2 + below(4), db.clock.now()],
        );
      await tx.query(
        `UPDATE interview_template SET place_wanted = 'room' WHERE organization_id = $1 AND position = 0`,
        [organizationId],
      );
    }
    return tx.query<{ id: string }>('SELECT id FROM pool WHERE organization_id = $1 ORDER BY name', [
      organizationId,
    ]);
  });
  const training = { shadows: 1, reverseShadows: 1, graduation: 'automatic', addsTrainees: true } as const;
  for (const { id: poolId } of trains ? poolIds : [])
    await use.get(UpdatePoolTraining).run(coordinator, { poolId, training });
  const seat = await seating(db, fixture);
  for (const personId of interviewerIds)
    for (let day = 2; day < 12; day++) {
      if (below(3) > 0) continue;
      const from = new Date(db.clock.nowMs() + day * DAY_MS + below(80) * GRID_MS);
      const hold = {
        expiresAt: new Date(db.clock.nowMs() + (below(2) === 0 ? -DAY_MS : 30 * DAY_MS)).toISOString(),
      };
      const how = [{}, hold, { response: 'declined' as const }][below(3)];
      await seat(personId, from, { minutes: 15 * (1 + below(4)), ...how });
    }
  const [carrier] = await db.platform.database.read(coordinator, (tx) =>
    tx.query<{ id: string }>('SELECT id FROM loop WHERE organization_id = $1', [organizationId]),
  );
  return { db, of, carrierId: carrier?.id ?? '', seat };
}

/** Members book; then one interview moves, to a time that is found and to times that are named. */
async function bookedAndMoved(holding: Holding): Promise<void> {
  const loopId = await draft(holding, 1);
  await bookableIsOffered(holding, loopId);
  const offer = await forMember(holding, loopId, 'book');
  if (offer === null) return;
  await holds(holding, offer);
  const { below } = holding.of;
  const loop = await judged(holding, loopId);
  for (const interview of loop.interviews) {
    const spanMs = interview.now?.span ?? [0, 0];
    const from = spanMs[0] + (1 + below(24)) * (below(2) === 0 ? 1 : -1) * GRID_MS;
    await movesExactly(holding, loopId, interview.id, from);
  }
  const interviewId = loop.interviews[below(loop.interviews.length)]?.id ?? '';
  const move = await toChange(holding, loopId, { kind: 'move', interviewId, from: null, to: null });
  if (typeof move === 'object') await holds(holding, move);
}

/** A move to a named time is offered just when trying finds people for it, the candidate's other times staying. */
async function movesExactly(
  holding: Holding,
  loopId: string,
  interviewId: string,
  from: number,
): Promise<void> {
  const judge = new BookingJudge(await judged(holding, loopId));
  const { loop } = judge;
  const interview = loop.interviews.find(({ id }) => id === interviewId);
  if (interview === undefined) return;
  const stays = new Set(
    loop.interviews
      .filter(({ id, withCandidate }) => withCandidate && id !== interviewId)
      .map(({ id }) => id),
  );
  const { plans, complete } = tried(holding, judge, {
    fixed: standing(loop).filter((one) => stays.has(one.interviewId)),
    at: { interviewId, fromMs: from },
  });
  const to = new Date(from + interview.minutes * 60_000).toISOString();
  const change = { kind: 'move', interviewId, from: new Date(from).toISOString(), to } as const;
  const offer = await toChange(holding, loopId, change);
  const known = { interviewId, from: change.from, complete, plans, loop };
  if (offer === 'Unsettled') return;
  const isOffered = typeof offer === 'object';
  if (plans.length > 0) demand(holding, isOffered, 'a time that is bookable is not offered', known);
  else if (complete)
    demand(holding, !isOffered, 'a time that is not bookable is offered', { offer, ...known });
  count(holding, `move to a time ${isOffered ? '' : 'not '}offered`);
  if (!isOffered) return;
  const found = judge.breaches(offer.plan);
  demand(holding, found.length === 0, 'a move that is offered breaks a rule', { found, offer, ...known });
}

/** Members hold and confirm; then somebody declines, and their seat is repaired. */
async function heldAndRepaired(holding: Holding): Promise<void> {
  const loopId = await draft(holding, 2);
  const offer = await forMember(holding, loopId, 'hold');
  if (offer === null) return;
  await holds(holding, offer);
  await holds(holding, toConfirm(holding, offer));
  const { of, use } = holding;
  const seats = Object.entries(offer.plan[of.below(offer.plan.length)]?.seats ?? {});
  const [seatId, who] = seats.find(([, one]) => one !== null) ?? ['', null];
  const actor = of.fixture.interviewers[of.fixture.interviewerIds.indexOf(who ?? '')];
  if (actor === undefined) throw new Error('Somebody sits in each interview');
  await use.answer.run(actor, { seatId, response: 'declined', reason: 'Ill' });
  const loop = await judged(holding, loopId);
  const freed = new Set([seatId]);
  const others = [...loop.people.keys()].filter((id) => id !== who);
  const judge = new BookingJudge(loop, freed);
  const replaced = others.filter(
    (id) => judge.breaches(withPeople(standing(loop), { [seatId]: id })).length === 0,
  );
  const repair = await toChange(holding, loopId, { kind: 'repair', seatIds: [seatId] });
  const known = { replaced, seatId, repair, loop };
  if (typeof repair === 'string') {
    const isRight = replaced.length === 0 || repair === 'Unsettled';
    demand(holding, isRight, 'somebody could take the seat, and no repair is offered', known);
    return count(holding, 'repair not offered');
  }
  const [best] = await proposals(holding, loopId);
  if (replaced.length > 0 && best?.tiers?.proven.timesChanged === true)
    demand(holding, best.tiers.timesChanged === 0, 'a repair moves what could stay', known);
  await holds(holding, repair);
}

const withPeople = (
  plan: readonly PlannedInterview[],
  people: Readonly<Record<string, string>>,
): PlannedInterview[] =>
  plan.map((one) => ({
    ...one,
    seats: Object.fromEntries(Object.entries(one.seats).map(([id, who]) => [id, people[id] ?? who])),
  }));

/** Everybody accepts what is held; then they ask each other to swap, whomever they like, and one of the swaps is agreed. */
async function acceptedAndSwapped(holding: Holding): Promise<void> {
  const loopId = await draft(holding, 3);
  const offer = await forMember(holding, loopId, 'hold');
  if (offer === null) return;
  if ((await offer.accept()).kind !== 'LoopHeld') throw new Error('An offer can be held');
  await holds(holding, await byItself(holding, offer));
  const loop = await judged(holding, loopId);
  const allowed: Swap[] = [];
  for (const swap of swapsIn(holding, loop)) {
    const found = new BookingJudge(loop, new Set(Object.keys(swap.people))).breaches(
      withPeople(standing(loop), swap.people),
    );
    const answer = await askToSwap(holding, swap);
    const about = { answer, found, swap, loop };
    const isAllowed = answer.kind === 'SwapProposed';
    demand(holding, isAllowed === (found.length === 0), 'asking for a swap', about);
    demand(holding, isAllowed || namesFacts(answer, found), 'a swap refused for nothing', about);
    count(holding, `swap ${isAllowed ? '' : 'not '}allowed`);
    if (!isAllowed) continue;
    allowed.push(swap);
    await holding.use.answerSwap.run(swap.from, { swapId: answer.swapId ?? '', answer: 'withdrawn' });
  }
  const chosen = allowed[holding.of.below(Math.max(1, allowed.length))];
  if (chosen === undefined) return;
  const { swapId = '' } = await askToSwap(holding, chosen);
  await holds(holding, toSwap(holding, loop, chosen, swapId));
}

/** Who asks whom for which seat, for one of the other's or for nothing; and who would sit where then. */
interface Swap {
  readonly from: Actor;
  readonly to: Actor;
  readonly seatId: string;
  readonly returnSeatId: string | null;
  readonly people: Readonly<Record<string, string>>;
}

/** All swaps that could be asked for within the loop, allowed or not. */
function swapsIn({ of }: Holding, loop: JudgedLoop): Swap[] {
  const seats = standing(loop).flatMap((one) => Object.entries(one.seats));
  const actors = of.fixture.interviewers;
  return seats.flatMap(([seatId, who]) => {
    const from = actors.find(({ memberId }) => memberId === who);
    const others = from === undefined ? [] : actors.filter((one) => one !== from);
    return others.flatMap((to): Swap[] => {
      if (from === undefined) return [];
      const people = { [seatId]: to.memberId };
      const [back] = seats.find(([, theirs]) => theirs === to.memberId) ?? [];
      const swap = { from, to, seatId, returnSeatId: null, people };
      return back === undefined
        ? [swap]
        : [swap, { ...swap, returnSeatId: back, people: { ...people, [back]: from.memberId } }];
    });
  });
}

const askToSwap = (
  { use }: Holding,
  { from, to, seatId, returnSeatId }: Swap,
): Promise<Answer & { readonly swapId?: string }> =>
  use.proposeSwap.run(from, { seatId, toId: to.memberId, returnSeatId, idempotencyKey: newId() });

function toSwap({ use }: Holding, { id: loopId, ...loop }: JudgedLoop, swap: Swap, swapId: string): Offer {
  const freed = new Set(Object.keys(swap.people));
  const planAt = (later: Pick<JudgedLoop, 'interviews'>): PlannedInterview[] =>
    withPeople(standing(later), swap.people);
  return {
    path: 'swap',
    loopId,
    plan: planAt(loop),
    planAt,
    freed,
    accepted: 'SwapAnswered',
    refused: 'SwapImpossible',
    tooLate: ({ settled }) =>
      settled.some(({ seats }) => seats.some(({ id }) => freed.has(id))) ? 'LoopNotReady' : null,
    accept: () => use.answerSwap.run(swap.to, { swapId, answer: 'agreed' }),
  };
}

/** The candidate picks an option by their link, and moves an interview as far as the organization lets them. */
async function pickedAndMoved(holding: Holding): Promise<void> {
  const loopId = await draft(holding, 4);
  const token = await linkTo(holding, loopId);
  const offer = await forCandidate(holding, loopId, token);
  if (offer === null) return;
  await holds(holding, offer);
  for (let turn = 0; turn < 3; turn++) {
    const judge = new BookingJudge(await judged(holding, loopId));
    const { loop } = judge;
    const theirs = loop.interviews.filter(({ withCandidate }) => withCandidate);
    const interview = theirs[holding.of.below(theirs.length)];
    if (interview === undefined || interview.now === null) return;
    const move = await toMoveThemselves(holding, loopId, token, interview.id);
    const may = mayChangeThemselves(loop, interview.id);
    const known = { may, move, interview: interview.id, loop };
    demand(holding, may === (move !== 'ChangeNotAllowed'), 'the policy for candidates', known);
    count(holding, `own move ${may ? 'allowed' : 'not allowed'}`);
    if (!may) return;
    const { plans } = tried(holding, judge, {
      fixed: standing(loop).filter(
        ({ interviewId }) => theirs.some(({ id }) => id === interviewId) && interviewId !== interview.id,
      ),
      elsewhere: { interviewId: interview.id, span: interview.now.span },
    });
    demand(
      holding,
      plans.length === 0 || typeof move === 'object' || move === 'Unsettled',
      'another time is bookable and not offered',
      { plans, ...known },
    );
    if (typeof move === 'object') await holds(holding, move);
  }
}

/** Two loops are placed and booked in a batch; later one interview did not take place, and is booked again. */
async function batchedAndRebooked(holding: Holding): Promise<void> {
  const loopIds = [await draft(holding, 5), await draft(holding, 6)];
  const offers = await inBatch(holding, loopIds);
  for (const offer of offers) await holds(holding, offer);
  const loopId = offers[0]?.loopId;
  if (loopId === undefined) return;
  const { db, use, of } = holding;
  const loop = await judged(holding, loopId);
  const first = loop.interviews
    .filter(({ withCandidate }) => withCandidate)
    .toSorted((a, b) => (a.now?.span[0] ?? 0) - (b.now?.span[0] ?? 0))[0];
  if (first?.now === null || first === undefined) throw new Error('A loop that is booked has times');
  db.clock.moveTo(new Date(first.now.span[0] + of.below(3) * GRID_MS));
  const marked = await use.mark.run(of.fixture.coordinator, {
    ...(await named(holding, loopId)),
    interviewId: first.id,
    reason: 'Nobody came',
    rebook: true,
  });
  if (marked.kind !== 'InterviewMarked') throw new Error(marked.kind);
  const judge = new BookingJudge(await judged(holding, loopId));
  const { plans } = tried(holding, judge, { fixed: standing(judge.loop) });
  const again = await toChange(holding, loopId, { kind: 'rebook' });
  demand(
    holding,
    plans.length === 0 || typeof again === 'object' || again === 'Unsettled',
    'a time is bookable and not offered',
    {
      plans,
      loop: judge.loop,
    },
  );
  if (typeof again === 'object') await holds(holding, again);
  else count(holding, 'rebook not offered');
}

const STORIES = [bookedAndMoved, heldAndRepaired, acceptedAndSwapped, pickedAndMoved, batchedAndRebooked];

/** Plays the seeds from `first` up to `end`, in organizations of a new database. */
async function play(first: number, end: number, counts: Counts): Promise<void> {
  const clock = new LookingClock(START);
  const db = await testDatabase({}, clock);
  const use = await loopUseCases(db.platform);
  try {
    for (let seed = first; seed < end; seed++) {
      const of = await randomOrganization(db, seed, seed % TIMES, 7);
      const changing = await fillUp(db, use, of);
      const holding: Holding = { db, use, of, clock, changing, counts };
      for (const story of STORIES) await story(holding);
    }
  } finally {
    await use.close();
    await db.close();
  }
}

test(
  `seeds ${FIRST} to ${END - 1}: what is offered is bookable, what is bookable is offered, and refusals name what came later`,
  async () => {
    const counts: Counts = new Map();
    for (let first = FIRST; first < END;) {
      let end = first + 1;
      while (end < END && !BEGINS.has(end % TIMES)) end++;
      await play(first, end, counts);
      first = end;
    }
    if (process.env.OFFERED_SEEDS !== undefined)
      process.stdout.write(
        `${[...counts]
          .sort()
          .map(([what, n]) => `${n} ${what}`)
          .join('\n')}\n`,
      );
    for (const what of ['named, bookable', 'named, not bookable', 'swap not allowed'])
      expect([what, (counts.get(what) ?? 0) > 0]).toEqual([what, true]);
  },
  60_000 + (END - FIRST) * 60_000,
);
