// Two to four seeded actors at a time do something to the loops of a small organization: they book, move, hold, confirm,
// decline, swap, cancel, override and let holds expire. After each such moment everything is judged.
import { loopsByIds, newestProposals } from '#loops';
import type { AskedChange, LoopRow, ProposalRow } from '#loops';
import { Refusal, newId } from '#platform';
import { Dice } from '../scheduling/random-problem.js';
import type { TestDatabase } from './database.js';
import { judgeOrganization } from './interleaving-judge.js';
import { loopFixture } from './loop-fixture.js';
import type { LoopFixture } from './loop-fixture.js';
import type { LoopUseCases } from './loop-use-cases.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const CANDIDATES = 6;
/** So much is done in one organization before the next one is begun, so that there is always something left to book. */
const STEPS_EACH = 120;
const ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Africa/Nairobi'];

/** How often each thing was done and how it ended, such as "book LoopBooked". */
export type Tally = Map<string, number>;

interface World {
  readonly db: TestDatabase;
  readonly use: LoopUseCases;
  readonly dice: Dice;
  readonly of: LoopFixture;
}

interface Seat {
  readonly seatId: string;
  readonly interviewId: string;
  readonly interviewerId: string;
  readonly response: string;
}

/** What an actor sees before they act. */
interface Seen {
  readonly applicationId: string;
  readonly loop: LoopRow | undefined;
  readonly proposals: readonly ProposalRow[];
  readonly seats: readonly Seat[];
}

/** Does `steps` things; @throws Error naming the seed when something is as it must not be */
export async function interleave(
  db: TestDatabase,
  use: LoopUseCases,
  seed: number,
  steps: number,
): Promise<Tally> {
  const dice = new Dice(seed);
  const tally: Tally = new Map();
  for (let done = 0; done < steps;) {
    const world = { db, use, dice, of: await organization(db, dice) };
    for (const end = Math.min(steps, done + STEPS_EACH); done < end;) {
      const actors = Math.min(end - done, dice.whole(2, 4));
      const actions = Array.from({ length: actors }, () => act(world));
      const ends = await Promise.all(actions);
      for (const what of ends) tally.set(what, (tally.get(what) ?? 0) + 1);
      done += actors;
      const wrong = await judgeOrganization(db.platform, world.of.organizationId);
      if (wrong.length > 0)
        throw new Error(`Seed ${seed}, step ${done}, after ${ends.join(', ')}:\n${wrong.join('\n')}`);
      if (dice.chance(0.15)) db.clock.advance(dice.whole(5, 90) * MINUTE_MS);
    }
  }
  return tally;
}

async function organization(db: TestDatabase, dice: Dice): Promise<LoopFixture> {
  const days = [2, 3, 4, 5, 6, 7].map((ahead) =>
    new Date(db.clock.nowMs() + ahead * DAY_MS).toISOString().slice(0, 10),
  );
  const of = await loopFixture(db.platform, days, {
    zones: dice.some(ZONES, 4),
    pools: [
      [0, 1, 2, 3],
      [3, 2, 1],
    ],
    interviews: [
      { title: 'Coding', minutes: 60, pool: 0 },
      { title: 'Design', minutes: 45, pool: 1 },
      { title: 'Debrief', minutes: 30, pool: 0, kind: 'debrief', afterAll: true },
    ].slice(0, dice.whole(1, 3)),
    candidates: CANDIDATES,
  });
  await db.platform.database.transaction(of.coordinator, (tx) =>
    tx.query(
      `UPDATE organization SET week_starts_on = $2, notice_minutes_min = 60, hold_minutes = 60, break_minutes_min = $3,
         daily_interviews_max = $4, weekly_interviews_max = $5 WHERE id = $1`,
      [of.organizationId, dice.whole(1, 7), dice.whole(0, 2) * 10, dice.whole(1, 2), dice.whole(3, 5)],
    ),
  );
  return of;
}

async function see({ db, of, dice }: World): Promise<Seen> {
  const applicationId = of.applicationIds[dice.whole(0, CANDIDATES - 1)] ?? '';
  return db.platform.database.read(of.coordinator, async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM loop WHERE organization_id = $1 AND application_id = $2 AND state <> 'cancelled'`,
      [of.organizationId, applicationId],
    );
    if (row === undefined) return { applicationId, loop: undefined, proposals: [], seats: [] };
    const [loop] = await loopsByIds(tx, [row.id]);
    const seats = await tx.query<Seat>(
      `SELECT seat_id AS "seatId", interview_id AS "interviewId", interviewer_id AS "interviewerId", response
       FROM reservation WHERE organization_id = $1 AND loop_id = $2 AND live AND seat_id IS NOT NULL ORDER BY seat_id`,
      [of.organizationId, row.id],
    );
    return { applicationId, loop, proposals: await newestProposals(tx, [row.id]), seats };
  });
}

/** Something that can be done: its name and how it ended. */
type Deed = () => Promise<{ readonly kind: string }>;

async function act(world: World): Promise<string> {
  // Everything is drawn before anything is awaited, so that one seed is one story as far as races allow.
  const choice = world.dice.next();
  const second = world.dice.next();
  const seen = await see(world);
  const deeds = Object.entries(possible(world, seen, second));
  const [name, deed] = deeds[Math.floor(choice * deeds.length)] ?? ['nothing', undefined];
  if (deed === undefined) return name;
  try {
    return `${name} ${(await deed()).kind}`;
  } catch (error) {
    // Another actor was faster with what this one saw, and what was asked is no longer there to be asked for.
    if (error instanceof Refusal && (error.code === 'NOT_FOUND' || error.code === 'INVALID_INPUT'))
      return `${name} ${error.code}`;
    throw error;
  }
}

const at = <One>(all: readonly One[], share: number): One | undefined => all[Math.floor(share * all.length)];

function possible(world: World, seen: Seen, share: number): Record<string, Deed> {
  const { use, of } = world;
  const { loop } = seen;
  if (loop === undefined)
    return {
      draft: () =>
        use.draft.run(of.coordinator, { applicationId: seen.applicationId, idempotencyKey: newId() }),
    };
  if (loop.state === 'booked') return changes(world, seen, loop, share);
  return { ...reservations(world, seen, loop, share), ...answers(world, seen, share) };
}

function reservations(
  { use, of }: World,
  { proposals }: Seen,
  loop: LoopRow,
  share: number,
): Record<string, Deed> {
  const loopId = loop.id;
  const named = { loopId, version: loop.version, idempotencyKey: newId() };
  const propose: Deed = () => use.propose.run(of.coordinator, { loopId });
  const override: Deed = () =>
    use.propose.run(of.coordinator, { loopId, options: 1, overLimits: of.interviewerIds });
  const cancel: Deed = () => use.cancel.run(of.coordinator, { ...named, reason: 'Closed' });
  const onHold: Record<string, Deed> =
    loop.state === 'on_hold'
      ? {
          confirm: () => use.confirm.run(of.coordinator, named),
          release: () => use.release.run(of.coordinator, named),
        }
      : {};
  const proposal = at(
    proposals.filter(({ purpose }) => purpose === 'book'),
    share,
  );
  if (proposal === undefined) return { propose, override };
  const input = { ...named, proposalId: proposal.id, overrideReason: 'It cannot wait' };
  const book: Deed = () => use.book.run(of.coordinator, input);
  return {
    ...onHold,
    propose,
    override,
    ...(share < 0.3 ? { cancel } : {}),
    book,
    bookAgain: book,
    hold: () => use.hold.run(of.coordinator, input),
  };
}

function answers({ use, of }: World, { seats }: Seen, share: number): Record<string, Deed> {
  const seat = at(seats, share);
  const actor = of.interviewers[of.interviewerIds.indexOf(seat?.interviewerId ?? '')];
  if (seat === undefined || actor === undefined) return {};
  const { seatId } = seat;
  return {
    accept: () => use.answer.run(actor, { seatId, response: 'accepted' }),
    decline: () => use.answer.run(actor, { seatId, response: 'declined', reason: 'Ill' }),
  };
}

function changes(world: World, seen: Seen, loop: LoopRow, share: number): Record<string, Deed> {
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
  const declined = seen.seats.filter(({ response }) => response === 'declined').map(({ seatId }) => seatId);
  const seat = at(seen.seats, share);
  if (seat === undefined) return { rebook: ask({ kind: 'rebook' }) };
  const { interviewId } = seat;
  const toId = at(of.interviewerIds, (share * 7) % 1) ?? '';
  const to = of.interviewers[of.interviewerIds.indexOf(toId)];
  const from = of.interviewers[of.interviewerIds.indexOf(seat.interviewerId)];
  return {
    ...answers(world, seen, share),
    move: ask({ kind: 'move', interviewId, from: null, to: null }),
    repair: ask({ kind: 'repair', seatIds: declined.length > 0 ? declined : [seat.seatId] }),
    swap: async () => {
      if (from === undefined || to === undefined) return { kind: 'nobody' };
      const asked = await use.proposeSwap.run(from, { seatId: seat.seatId, toId, idempotencyKey: newId() });
      if (asked.kind !== 'SwapProposed') return asked;
      return use.answerSwap.run(to, { swapId: asked.swapId, answer: 'agreed' });
    },
    cancelLoop: () => use.cancel.run(of.coordinator, named),
    ...(share < 0.5
      ? { cancelInterview: () => use.cancelInterview.run(of.coordinator, { ...named, interviewId }) }
      : { rebook: ask({ kind: 'rebook' }) }),
  };
}
