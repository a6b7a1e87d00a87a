// People who learn to interview in one pool, and loops booked for them on days that a test chooses.
import { interviewsOfLoops, loopsByIds, newestProposals, seatsOfInterviews } from '#loops';
import type { SeatView } from '#loops';
import { AddToPool, UpdatePoolTraining } from '#people';
import type { PoolTraining } from '#people';
import { newId, systemScope } from '#platform';
import type { Tx } from '#platform';
import type { TestDatabase } from './database.js';
import { loopFixture } from './loop-fixture.js';
import type { LoopFixture } from './loop-fixture.js';
import type { LoopUseCases } from './loop-use-cases.js';

const WEEKDAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] as const;

/** The organization; the last `learners` of its interviewers are in training. */
export interface School {
  readonly of: LoopFixture;
  readonly poolId: string;
  readonly learnerIds: readonly string[];
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Drafts the next candidate's loop, free on that day alone from 08:00 to 18:00 UTC, and proposes it. */
  propose(day: string): Promise<{ loopId: string; kind: string; proposalIds: string[] }>;
  /** The same, and books or holds the best proposal. */
  reserve(day: string, as?: 'hold' | 'book'): Promise<string>;
  /** The seats of the loop in which somebody learns. */
  learning(loopId: string): Promise<SeatView[]>;
  /** The roles of what is reserved for this person's training, in the order of the calendar, as `Th s, Fr r`. */
  calendar(interviewerId: string): Promise<string>;
  version(loopId: string): Promise<number>;
}

/** How many teach, how many learn, and what a loop consists of. */
export interface SchoolOptions {
  readonly teachers?: number;
  readonly learners?: number;
  readonly candidates?: number;
  readonly interviews?: number;
  readonly training?: Partial<PoolTraining>;
}

/** Writes the organization; by default one teacher and one learner, a shadow and a reverse shadow, graduating alone. */
export async function school(
  db: TestDatabase,
  use: LoopUseCases,
  { teachers = 1, learners = 1, candidates = 8, interviews = 1, training = {} }: SchoolOptions = {},
): Promise<School> {
  const everybody = Array.from({ length: teachers + learners }, (_, at) => at);
  const of = await loopFixture(db.platform, [], {
    zones: everybody.map(() => 'Europe/Berlin'),
    pools: [everybody],
    interviews: Array.from({ length: interviews }, (_, at) => ({
      title: `Coding ${at}`,
      minutes: 60,
      pool: 0,
    })),
    candidates,
  });
  const scope = systemScope(of.organizationId);
  const read: School['read'] = (work) => db.platform.database.read(scope, work);
  const write: School['write'] = (work) => db.platform.database.transaction(scope, work);
  const [pool] = await read((tx) =>
    tx.query<{ id: string }>('SELECT id FROM pool WHERE organization_id = $1', [of.organizationId]),
  );
  const poolId = pool?.id ?? '';
  const path: PoolTraining = { shadows: 1, reverseShadows: 1, graduation: 'automatic', addsTrainees: true };
  await use.get(UpdatePoolTraining).run(of.coordinator, { poolId, training: { ...path, ...training } });
  const learnerIds = of.interviewerIds.slice(teachers);
  await use.get(AddToPool).run(of.coordinator, { poolId, interviewerIds: learnerIds, phase: 'shadow' });
  let next = 0;
  const version: School['version'] = async (loopId) =>
    (await read((tx) => loopsByIds(tx, [loopId])))[0]?.version ?? 0;
  const propose: School['propose'] = async (day) => {
    const applicationId = of.applicationIds[next++] ?? '';
    await write((tx) =>
      tx.query(
        `INSERT INTO availability (organization_id, id, application_id, during, given_at)
         VALUES ($1, $2, $3, tstzrange($4, $5), $6)`,
        [of.organizationId, newId(), applicationId, `${day}T08:00:00Z`, `${day}T18:00:00Z`, db.clock.now()],
      ),
    );
    const drafted = await use.draft.run(of.coordinator, { applicationId, idempotencyKey: newId() });
    if (drafted.kind !== 'LoopDrafted') throw new Error(drafted.kind);
    const { loopId } = drafted;
    const { kind } = await use.propose.run(of.coordinator, { loopId });
    const proposals = await read((tx) => newestProposals(tx, [loopId]));
    return { loopId, kind, proposalIds: proposals.map(({ id }) => id) };
  };
  return {
    of,
    poolId,
    learnerIds,
    read,
    write,
    propose,
    version,
    reserve: async (day, as = 'book') => {
      const { loopId, proposalIds } = await propose(day);
      const input = {
        loopId,
        version: await version(loopId),
        proposalId: proposalIds[0] ?? '',
        idempotencyKey: newId(),
      };
      const outcome = await (as === 'hold' ? use.hold : use.book).run(of.coordinator, input);
      if (outcome.kind !== 'LoopBooked' && outcome.kind !== 'LoopHeld') throw new Error(outcome.kind);
      return loopId;
    },
    learning: (loopId) =>
      read(async (tx) => {
        const ids = (await interviewsOfLoops(tx, [loopId])).map(({ id }) => id);
        const seats = await seatsOfInterviews(tx, ids);
        return seats.filter(({ role }) => role === 'shadow' || role === 'reverse_shadow');
      }),
    calendar: (interviewerId) =>
      read(async (tx) => {
        const rows = await tx.query<{ from: Date; role: string }>(
          `SELECT r.starts_at AS "from", s.role FROM reservation r
           JOIN seat s ON s.organization_id = r.organization_id AND s.id = r.seat_id
           WHERE r.organization_id = $1 AND r.interviewer_id = $2 AND r.live AND r.response <> 'declined'
             AND s.role IN ('shadow', 'reverse_shadow') ORDER BY r.starts_at`,
          [of.organizationId, interviewerId],
        );
        return rows.map(({ from, role }) => `${WEEKDAYS[from.getUTCDay()]} ${role.charAt(0)}`).join(', ');
      }),
  };
}
