// What an actor could do to the loop that they look at, each through the use case that a member would call: booking and
// changing it, answering and swapping seats, saying what did not take place, and what happens around loops at any time.
import { CreateCandidateLink, GiveTrainingFeedback, RepairLoop, newestProposals } from '#loops';
import type { AskedChange, LoopRow } from '#loops';
import { EndApplication, GiveAvailability } from '#openings';
import { ApproveGraduation, EndPause, PauseInterviewer, UpdateInterviewer } from '#people';
import { newId } from '#platform';
import { daysAhead, profileOf } from './interleaving-world.js';
import type { Seat, Seen, World } from './interleaving-world.js';

const HOUR_MS = 3_600_000;

/** Something that can be done; it ends in an outcome. */
export type Deed = () => Promise<{ readonly kind: string }>;

/** What chance says about a deed: each in [0, 1), drawn before anything is awaited. */
export interface Draw {
  /** Which one of several. */
  readonly which: number;
  /** How. */
  readonly how: number;
}

type Deeds = Record<string, Deed>;

const at = <One>(all: readonly One[], share: number): One | undefined => all[Math.floor(share * all.length)];

/** What can be done now, by name. */
export function possible(world: World, seen: Seen, draw: Draw): Deeds {
  const { use, of } = world;
  const { loop, applicationId } = seen;
  const around = aroundLoops(world, seen, draw);
  if (loop === undefined)
    return {
      draft: () => use.draft.run(of.coordinator, { applicationId, idempotencyKey: newId() }),
      ...around,
    };
  if (loop.state === 'booked') return { ...changes(world, seen, loop, draw), ...around };
  return { ...reservations(world, seen, loop, draw), ...answers(world, seen, draw), ...around };
}

function reservations({ use, of }: World, { proposals }: Seen, loop: LoopRow, { which }: Draw): Deeds {
  const loopId = loop.id;
  const named = { loopId, version: loop.version, idempotencyKey: newId() };
  const propose: Deed = () => use.propose.run(of.coordinator, { loopId, options: 2 });
  const override: Deed = () =>
    use.propose.run(of.coordinator, { loopId, options: 1, overLimits: of.interviewerIds });
  const cancel: Deed = () => use.cancel.run(of.coordinator, { ...named, reason: 'Closed' });
  const onHold: Deeds =
    loop.state === 'on_hold'
      ? {
          confirm: () => use.confirm.run(of.coordinator, named),
          release: () => use.release.run(of.coordinator, named),
        }
      : {};
  const proposal = at(
    proposals.filter(({ purpose }) => purpose === 'book'),
    which,
  );
  if (proposal === undefined) return { propose, override };
  const input = { ...named, proposalId: proposal.id, overrideReason: 'It cannot wait' };
  const book: Deed = () => use.book.run(of.coordinator, input);
  return {
    ...onHold,
    propose,
    override,
    ...(which < 0.3 ? { cancel } : {}),
    book,
    bookAgain: book,
    hold: () => use.hold.run(of.coordinator, input),
  };
}

function answers({ use, of }: World, { seats }: Seen, { which }: Draw): Deeds {
  const seat = at(seats, which);
  const actor = of.interviewers[of.interviewerIds.indexOf(seat?.interviewerId ?? '')];
  if (seat === undefined || actor === undefined) return {};
  const { seatId } = seat;
  return {
    accept: () => use.answer.run(actor, { seatId, response: 'accepted' }),
    decline: () => use.answer.run(actor, { seatId, response: 'declined', reason: 'Ill' }),
  };
}

function changes(world: World, seen: Seen, loop: LoopRow, draw: Draw): Deeds {
  const { use, of } = world;
  const named = { loopId: loop.id, version: loop.version, reason: 'It has to be', idempotencyKey: newId() };
  const ask = (change: AskedChange): Deed => {
    return async () => {
      const found = await use.proposeChange.run(of.coordinator, { loopId: loop.id, change, options: 1 });
      if (found.kind !== 'LoopProposed') return found;
      const [proposal] = await world.db.platform.database.read(of.coordinator, (tx) =>
        newestProposals(tx, [loop.id]),
      );
      return use.change.run(of.coordinator, { ...named, proposalId: proposal?.id ?? '' });
    };
  };
  const rebook = ask({ kind: 'rebook' });
  const toCome = seen.seats.filter(({ begun }) => !begun);
  const declined = toCome.filter(({ response }) => response === 'declined').map(({ seatId }) => seatId);
  const seat = at(toCome, draw.which);
  const past = whatIsOver(world, seen, loop, draw);
  if (seat === undefined) return { ...past, rebook };
  const { interviewId } = seat;
  return {
    ...past,
    ...answers(world, seen, draw),
    move: ask({ kind: 'move', interviewId, from: null, to: null }),
    repair: ask({ kind: 'repair', seatIds: declined.length > 0 ? declined : [seat.seatId] }),
    swap: swap(world, seen, seat, draw),
    undo: () =>
      use.undo.run(of.coordinator, { loopId: loop.id, revision: loop.revision, idempotencyKey: newId() }),
    cancelLoop: () => use.cancel.run(of.coordinator, named),
    ...(draw.which < 0.5
      ? { cancelInterview: () => use.cancelInterview.run(of.coordinator, { ...named, interviewId }) }
      : { rebook }),
    ...(draw.which > 0.7 ? { place: place(world, seen, loop, seat, draw) } : {}),
    ...(declined.length > 0 ? { repairByItself: repairByItself(world, loop) } : {}),
  };
}

/** A colleague of the seat's pool is asked, perhaps for one of their seats there in return, and mostly agrees. */
function swap({ use, of, pools }: World, { everySeat }: Seen, seat: Seat, { how }: Draw): Deed {
  const { seatId, interviewerId, poolId, role } = seat;
  const actorOf = (id: string) => of.interviewers[of.interviewerIds.indexOf(id)];
  const pool = pools.find((one) => one.poolId === poolId);
  const colleagues = role === 'lead' ? pool?.memberIds : pool?.learnerIds;
  const others = colleagues?.filter((id) => id !== interviewerId) ?? [];
  const backs = everySeat.filter(
    (one) => others.includes(one.interviewerId) && one.poolId === poolId && one.role === role && !one.begun,
  );
  const digit = Math.floor(how * 1_000) % 10;
  const back = digit < 6 ? at(backs, how) : undefined;
  const toId = back?.interviewerId ?? at(others, how) ?? '';
  const [from, to] = [actorOf(interviewerId), actorOf(toId)];
  return async () => {
    if (from === undefined || to === undefined) return { kind: 'nobody' };
    const input = { seatId, toId, returnSeatId: back?.seatId, idempotencyKey: newId() };
    const asked = await use.proposeSwap.run(from, input);
    if (asked.kind !== 'SwapProposed') return asked;
    const { swapId } = asked;
    if (digit % 5 > 0) return use.answerSwap.run(to, { swapId, answer: 'agreed' });
    const said = await use.answerSwap.run(to, { swapId, answer: 'declined', reason: 'Too much to do' });
    return { kind: `declined ${said.kind}` };
  };
}

const place =
  (
    { use, of, roomIds }: World,
    { interviews }: Seen,
    loop: LoopRow,
    { interviewId }: Seat,
    { how }: Draw,
  ): Deed =>
  () => {
    const now = interviews.find(({ id }) => id === interviewId)?.roomId;
    const roomId =
      at(
        roomIds.filter((id) => id !== now),
        how,
      ) ?? '';
    return use.place.run(of.coordinator, {
      interviewId,
      version: loop.version,
      place: { kind: 'room', roomId },
      reason: 'It is quieter',
      idempotencyKey: newId(),
    });
  };

const repairByItself =
  ({ use, of }: World, { id }: LoopRow): Deed =>
  async () => ({
    kind: await use.get(RepairLoop).run({ organizationId: of.organizationId, loopId: id }),
  });

/** Of what has begun: that it did not take place, and how somebody did who learned in it. */
function whatIsOver(
  { db, use, of }: World,
  { interviews, seats }: Seen,
  loop: LoopRow,
  { which, how }: Draw,
): Deeds {
  const begun = interviews.filter(
    ({ state, during }) => state === 'booked' && during !== null && during.from <= db.clock.now(),
  );
  const interview = at(begun, which);
  if (interview === undefined) return {};
  const lesson = seats.find(
    ({ interviewId, role }) =>
      interviewId === interview.id && (role === 'shadow' || role === 'reverse_shadow'),
  );
  return {
    mark: () =>
      use.mark.run(of.coordinator, {
        loopId: loop.id,
        version: loop.version,
        interviewId: interview.id,
        reason: 'Nobody came',
        rebook: how < 0.6,
        idempotencyKey: newId(),
      }),
    ...(lesson === undefined
      ? {}
      : {
          judge: () =>
            use.get(GiveTrainingFeedback).run(of.coordinator, {
              seatId: lesson.seatId,
              verdict: 'repeat',
              comment: 'Ask more openly.',
            }),
        }),
  };
}

/** One of the things that happen whatever there is of a loop, each now and then. */
function aroundLoops(world: World, seen: Seen, { which, how }: Draw): Deeds {
  const deeds = Object.entries(happenings(world, seen, how));
  const chosen = at([...deeds, ...deeds.map(() => null)], which) ?? null;
  return chosen === null ? {} : Object.fromEntries([chosen]);
}

function happenings(world: World, { applicationId, loop }: Seen, how: number): Deeds {
  const { db, use, of, pools } = world;
  const { coordinator } = of;
  const nowMs = db.clock.nowMs();
  const interviewerId = at(of.interviewerIds, how) ?? '';
  const span = (fromHours: number, toHours: number) => ({
    from: new Date(nowMs + fromHours * HOUR_MS),
    to: new Date(nowMs + toHours * HOUR_MS),
  });
  const pool = at(pools, (how * 3) % 1);
  const learnerId = at(pool?.learnerIds ?? [], how);
  const days = daysAhead(nowMs).filter((_, day) => (Math.floor(how * 128) >> day) % 2 === 1);
  const from = how < 0.5 ? '09:00' : '11:00';
  return {
    pause: () =>
      use.get(PauseInterviewer).run(coordinator, {
        interviewerId,
        ...span(Math.floor(how * 80), Math.floor(how * 80) + 20),
        kind: how < 0.3 ? 'leave' : 'pause',
        idempotencyKey: newId(),
      }),
    endPause: async () => {
      const { pauseId } = await profileOf(world, interviewerId);
      return pauseId === null ? { kind: 'nothing' } : use.get(EndPause).run(coordinator, { pauseId });
    },
    hours: async () =>
      use.get(UpdateInterviewer).run(coordinator, {
        interviewerId,
        version: (await profileOf(world, interviewerId)).version,
        workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to: '18:00' })),
      }),
    availability: () =>
      use.get(GiveAvailability).run(coordinator, {
        applicationId,
        windows: (days.length > 1 ? days : daysAhead(nowMs)).map((day) => ({
          from: new Date(`${day}T08:00:00Z`),
          to: new Date(`${day}T18:00:00Z`),
        })),
      }),
    ...(how < 0.7
      ? {
          endApplication: () =>
            use
              .get(EndApplication)
              .run(coordinator, { applicationId, state: how < 0.3 ? 'rejected' : 'withdrawn' }),
        }
      : {}),
    ...(loop === undefined
      ? {}
      : {
          link: () =>
            use.get(CreateCandidateLink).run(coordinator, {
              loopId: loop.id,
              purposes: how < 0.3 ? ['survey', 'message'] : null,
              idempotencyKey: newId(),
            }),
        }),
    ...(pool === undefined || learnerId === undefined
      ? {}
      : {
          approve: () =>
            use.get(ApproveGraduation).run(coordinator, { poolId: pool.poolId, interviewerId: learnerId }),
        }),
  };
}
