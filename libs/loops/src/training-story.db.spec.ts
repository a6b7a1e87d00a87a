// Random stories of an organization that trains: whatever is booked, held, moved, declined, called off, marked, credited
// and judged in whatever order, phases follow the calendar, what is offered can be held, and only who may sits.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  GiveTrainingFeedback,
  interviewsOfLoops,
  loopsByIds,
  newestProposals,
  seatsOfInterviews,
} from '#loops';
import type { LoopRow } from '#loops';
import { AddToPool, ApproveGraduation, GrantTrainingCredit, UpdatePoolTraining } from '#people';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { loopUseCases } from '../../../test/support/loop-use-cases.js';
import type { LoopUseCases } from '../../../test/support/loop-use-cases.js';
import { DAY_MS, random } from '../../../test/support/random-organization.js';
import { school } from '../../../test/support/training.js';
import type { School } from '../../../test/support/training.js';

const SEEDS = [81_001, 81_003];
const STEPS = 30;
/** Ids are new in each run and with them the choices: a story in which little was learned goes on for a while. */
const STEPS_MAX = 120;
const LEARNED_MIN = 3;
const PATH = { shadows: 2, reverseShadows: 1 };

let db: TestDatabase;
let use: LoopUseCases;
beforeAll(async () => {
  db = await testDatabase();
  use = await loopUseCases(db.platform);
});
afterAll(async () => {
  await use.close();
  await db.close();
});

/** What somebody did who learns, read by a statement of the test's own. */
interface Session {
  readonly interviewerId: string;
  readonly seatId: string;
  readonly role: 'shadow' | 'reverse_shadow';
  readonly from: Date;
  readonly booked: boolean;
  readonly repeat: boolean;
  readonly credit: number;
}

const sessionsOf = (at: School): Promise<Session[]> =>
  at.read((tx) =>
    tx.query<Session>(
      `SELECT r.interviewer_id AS "interviewerId", s.id AS "seatId", s.role, r.starts_at AS "from",
              r.kind = 'booking' AS booked, coalesce(f.verdict = 'repeat', false) AS repeat,
              coalesce((SELECT sum(c.shadows) FROM training_credit c WHERE c.organization_id = r.organization_id
                        AND c.interviewer_id = r.interviewer_id AND c.granted_at >= m.training_since), 0)::integer AS credit
       FROM reservation r
       JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
       JOIN interview i ON i.organization_id = r.organization_id AND i.id = r.interview_id
       JOIN pool_member m ON m.organization_id = r.organization_id AND m.interviewer_id = r.interviewer_id
       LEFT JOIN training_feedback f ON f.organization_id = r.organization_id AND f.interview_id = i.id
         AND f.interviewer_id = r.interviewer_id
       WHERE r.organization_id = $1 AND r.live AND r.response <> 'declined' AND s.role IN ('shadow', 'reverse_shadow')
         AND i.state NOT IN ('cancelled', 'did_not_take_place') AND m.phase <> 'qualified'
         AND r.starts_at >= m.training_since
       ORDER BY r.interviewer_id, r.starts_at`,
      [at.of.organizationId],
    ),
  );

/**
 * Phases in the order of the calendar: the sessions to come are shadows until enough shadows count, then reverse shadows;
 * what is held counts for what is held after it, not for what is booked.
 */
async function judge(at: School, where: object): Promise<void> {
  for (const [interviewerId, own] of Map.groupBy(await sessionsOf(at), (row) => row.interviewerId)) {
    let [booking, holding] = [own[0]?.credit ?? 0, own[0]?.credit ?? 0];
    const expected = own.map(({ role, from, booked, repeat }) => {
      const begun = booked && from <= db.clock.now();
      const before = booked ? booking : holding;
      if (!repeat) holding++;
      if (!repeat && booked) booking++;
      return begun ? role : before < PATH.shadows ? 'shadow' : 'reverse_shadow';
    });
    expect({ ...where, interviewerId, roles: own.map(({ role }) => role) }).toEqual({
      ...where,
      interviewerId,
      roles: expected,
    });
  }
}

/** Everybody who leads what is to come and was booked just now is qualified, and nobody who learns is. */
async function judgeSeats(at: School, loopId: string, where: object): Promise<void> {
  const interviews = await at.read((tx) => interviewsOfLoops(tx, [loopId]));
  const seats = await at.read((tx) =>
    seatsOfInterviews(
      tx,
      interviews.map(({ id }) => id),
    ),
  );
  const qualified = await at.read((tx) =>
    tx.query<{ id: string }>(
      `SELECT m.interviewer_id AS id FROM pool_member m JOIN training_path p ON p.pool_id = m.pool_id
       WHERE m.organization_id = $1 AND (m.phase = 'qualified' OR p.graduation = 'automatic' AND m.graduates_at <= $2)`,
      [at.of.organizationId, db.clock.now()],
    ),
  );
  const ids = new Set(qualified.map(({ id }) => id));
  for (const { interviewerId, role } of seats)
    if (interviewerId !== null)
      expect({ ...where, interviewerId, role, qualified: ids.has(interviewerId) }).toEqual({
        ...where,
        interviewerId,
        role,
        qualified: role === 'lead',
      });
}

class Story {
  readonly #loopIds: string[] = [];
  readonly #below: (n: number) => number;
  readonly tally = { offered: 0, moved: 0, learned: 0, judged: 0 };

  constructor(
    private readonly at: School,
    readonly seed: number,
  ) {
    this.#below = random(seed);
  }

  #pick<T>(of: readonly T[]): T | undefined {
    return of[this.#below(of.length)];
  }

  async #loops(...states: LoopRow['state'][]): Promise<LoopRow[]> {
    const rows = await this.at.read((tx) => loopsByIds(tx, this.#loopIds));
    return rows.filter(({ state }) => states.includes(state)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get #coordinator() {
    return this.at.of.coordinator;
  }

  async #input({ id }: LoopRow | { id: string }) {
    return { loopId: id, version: await this.at.version(id), idempotencyKey: newId() };
  }

  async step(number: number): Promise<void> {
    const acts = [
      () => this.reserve(),
      () => this.reserve(),
      () => this.reserve(),
      () => this.cancel(),
      () => this.move(),
      () => this.answer(),
      () => this.judgeSession(),
      () => this.mark(),
      () => this.decide(),
      () => this.wait(),
      () => this.wait(),
    ];
    const act = this.#pick(acts);
    const did = (await act?.()) ?? 'nothing';
    await judge(this.at, { seed: this.seed, number, did });
  }

  /** Holds every proposal in turn, as nothing changes in between, and perhaps books the last one. */
  async reserve(): Promise<string> {
    const day = new Date(db.clock.nowMs() + (2 + this.#below(6)) * DAY_MS).toISOString().slice(0, 10);
    const { loopId, proposalIds } = await this.at.propose(day);
    this.#loopIds.push(loopId);
    for (const proposalId of proposalIds) {
      const held = await use.hold.run(this.#coordinator, {
        ...(await this.#input({ id: loopId })),
        proposalId,
      });
      expect({ seed: this.seed, held }).toMatchObject({ held: { kind: 'LoopHeld' } });
      await judgeSeats(this.at, loopId, { seed: this.seed, loopId });
      this.tally.offered++;
    }
    if (proposalIds.length === 0 || this.#below(3) === 0) return 'held';
    const confirmed = await use.confirm.run(this.#coordinator, await this.#input({ id: loopId }));
    expect(confirmed.kind).toBe('LoopBooked');
    this.tally.learned += (await this.at.learning(loopId)).filter(
      (seat) => seat.interviewerId !== null,
    ).length;
    return 'booked';
  }

  async cancel(): Promise<string> {
    const loop = this.#pick(await this.#loops('on_hold', 'booked'));
    if (loop === undefined) return 'nothing to cancel';
    const release = loop.state === 'on_hold' && this.#below(2) === 0;
    const input = { ...(await this.#input(loop)), reason: 'Another day' };
    if (release) await use.release.run(this.#coordinator, input);
    else await use.cancel.run(this.#coordinator, input);
    return release ? 'released' : 'cancelled';
  }

  async move(): Promise<string> {
    const loop = this.#pick(await this.#loops('booked'));
    const [interview] =
      loop === undefined ? [] : await this.at.read((tx) => interviewsOfLoops(tx, [loop.id]));
    if (loop === undefined || interview === undefined) return 'nothing to move';
    const change = { kind: 'move', interviewId: interview.id, from: null, to: null } as const;
    const found = await use.proposeChange.run(this.#coordinator, { loopId: loop.id, change });
    if (found.kind !== 'LoopProposed') return 'cannot be moved';
    const proposals = await this.at.read((tx) => newestProposals(tx, [loop.id]));
    const proposalId = this.#pick(proposals)?.id ?? '';
    const input = { ...(await this.#input(loop)), proposalId, reason: 'Earlier' };
    const moved = await use.change.run(this.#coordinator, input);
    expect({ seed: this.seed, moved }).toMatchObject({ moved: { kind: 'LoopBooked' } });
    this.tally.moved++;
    return 'moved';
  }

  async answer(): Promise<string> {
    const session = this.#pick(await sessionsOf(this.at));
    const actor = this.at.of.interviewers.find(({ memberId }) => memberId === session?.interviewerId);
    if (session === undefined || actor === undefined || session.from <= db.clock.now())
      return 'nothing to answer';
    const input = { seatId: session.seatId, reason: 'On a journey' };
    await use.answer.run(actor, { ...input, response: 'declined' });
    if (this.#below(2) === 0) return 'declined';
    await judge(this.at, { seed: this.seed, did: 'declined' });
    await use.answer.run(actor, { ...input, response: 'accepted' });
    return 'declined and accepted';
  }

  async judgeSession(): Promise<string> {
    const past = (await sessionsOf(this.at)).filter(({ booked, from }) => booked && from <= db.clock.now());
    const session = this.#pick(past);
    if (session === undefined) return 'nothing to judge';
    const verdict = this.#below(2) === 0 ? 'repeat' : 'counts';
    const input = { seatId: session.seatId, verdict, comment: 'Ask more openly.' } as const;
    await use.get(GiveTrainingFeedback).run(this.#coordinator, input);
    this.tally.judged++;
    return verdict;
  }

  async mark(): Promise<string> {
    const loop = this.#pick(await this.#loops('booked'));
    const [interview] =
      loop === undefined ? [] : await this.at.read((tx) => interviewsOfLoops(tx, [loop.id]));
    if (loop === undefined || interview === undefined) return 'nothing to mark';
    const input = { ...(await this.#input(loop)), interviewId: interview.id, reason: 'Nobody came' };
    return (await use.mark.run(this.#coordinator, input)).kind;
  }

  /** What those decide who run the pool. */
  async decide(): Promise<string> {
    const { poolId, learnerIds } = this.at;
    const interviewerId = this.#pick(learnerIds) ?? '';
    const chance = this.#below(4);
    if (chance === 0) {
      const graduation = this.#below(2) === 0 ? ('automatic' as const) : ('approval' as const);
      const training = { ...PATH, graduation, addsTrainees: true };
      await use.get(UpdatePoolTraining).run(this.#coordinator, { poolId, training });
      return graduation;
    }
    if (chance === 1)
      return (await use.get(ApproveGraduation).run(this.#coordinator, { poolId, interviewerId })).kind;
    if (chance === 2) {
      const input = { poolId, interviewerId, shadows: 1, reverseShadows: 0, reason: 'Watched elsewhere' };
      return (
        await use.get(GrantTrainingCredit).run(this.#coordinator, { ...input, idempotencyKey: newId() })
      ).kind;
    }
    await use
      .get(AddToPool)
      .run(this.#coordinator, { poolId, interviewerIds: [interviewerId], phase: 'shadow' });
    return 'in training, perhaps again';
  }

  /** Some hours pass, and holds that expired are tidied up. */
  async wait(): Promise<string> {
    db.clock.moveTo(new Date(db.clock.nowMs() + (1 + this.#below(60)) * 3_600_000));
    for (const loop of await this.#loops('on_hold'))
      if (loop.holdExpiresAt !== null && loop.holdExpiresAt <= db.clock.now())
        await use.release.run(this.#coordinator, await this.#input(loop));
    return 'waited';
  }
}

test.each(SEEDS)(
  'story %i keeps phases in the order of the calendar',
  async (seed) => {
    const at = await school(db, use, { teachers: 3, learners: 3, candidates: STEPS_MAX, training: PATH });
    const story = new Story(at, seed);
    const goesOn = (number: number): boolean =>
      number < STEPS || (number < STEPS_MAX && story.tally.learned < LEARNED_MIN);
    for (let number = 0; goesOn(number); number++) await story.step(number);
    expect(story.tally.offered).toBeGreaterThan(5);
    expect(story.tally.learned).toBeGreaterThanOrEqual(LEARNED_MIN);
  },
  120_000,
);
