// Reads of loops: batch forms for nested queries, and what rooms above need to know of a booked loop.
import { In } from 'typeorm';
import type { Span, Tx } from '#platform';
import { loopRuleChangeTable } from './loop-rules.table.js';
import type { LoopRuleChangeRow } from './loop-rules.table.js';
import {
  interviewTable,
  limitOverrideTable,
  loopTable,
  proposalTable,
  bookingRevisionTable,
} from './loops.table.js';
import type {
  BookingRevisionRow,
  InterviewKind,
  InterviewRow,
  LimitOverrideRow,
  LoopRow,
  LoopState,
  ProposalRow,
  Question,
  SeatProblem,
  SeatResponse,
  SeatRole,
  SeatRow,
} from './loops.table.js';

const among = (ids: readonly string[]): never => In([...ids]) as never;

/** Loops by id, in any order. */
export const loopsByIds = (tx: Tx, ids: readonly string[]): Promise<LoopRow[]> =>
  tx.list(loopTable, { organizationId: tx.organizationId, id: among(ids) });

/** The loops of applications, newest first; cancelled ones included. */
export const loopsOfApplications = (tx: Tx, applicationIds: readonly string[]): Promise<LoopRow[]> =>
  tx.list(
    loopTable,
    { organizationId: tx.organizationId, applicationId: among(applicationIds) },
    { id: 'DESC' },
  );

/** Interviews by id, in any order. */
export const interviewsByIds = (tx: Tx, ids: readonly string[]): Promise<InterviewRow[]> =>
  tx.list(interviewTable, { organizationId: tx.organizationId, id: among(ids) });

/** The interviews of loops, in their order within each. */
export const interviewsOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<InterviewRow[]> =>
  tx.list(interviewTable, { organizationId: tx.organizationId, loopId: among(loopIds) }, { position: 'ASC' });

/** A seat with the person who is reserved for it, if any, and their answer. */
export interface SeatView extends SeatRow {
  readonly interviewerId: string | null;
  readonly response: SeatResponse | null;
  readonly responseReason: string | null;
  readonly reservedAs: 'hold' | 'booking' | null;
  /** When a hold of it expires; null for a booking, and where nobody is reserved. */
  readonly expiresAt: Date | null;
  /** Why that person cannot be counted on, and since when it is known. */
  readonly problem: SeatProblem | null;
  readonly problemSince: Date | null;
}

/** The seats of interviews in their order, each with its live reservation. */
export const seatsOfInterviews = (tx: Tx, interviewIds: readonly string[]): Promise<SeatView[]> =>
  seatViews(tx, 's.interview_id', interviewIds);

/** Seats by id, each with its live reservation. */
export const seatsByIds = (tx: Tx, ids: readonly string[]): Promise<SeatView[]> => seatViews(tx, 's.id', ids);

const seatViews = (tx: Tx, by: 's.id' | 's.interview_id', ids: readonly string[]): Promise<SeatView[]> =>
  tx.query<SeatView>(
    `SELECT s.organization_id AS "organizationId", s.id, s.interview_id AS "interviewId", s.position, s.role,
            s.pool_id AS "poolId", s.member_ids AS "memberIds", s.optional,
            r.interviewer_id AS "interviewerId", r.response, r.response_reason AS "responseReason", r.kind AS "reservedAs",
            r.expires_at AS "expiresAt", r.problem, r.problem_since AS "problemSince"
     FROM seat s
     LEFT JOIN reservation r ON r.organization_id = s.organization_id AND r.seat_id = s.id AND r.live
     WHERE s.organization_id = $1 AND ${by} = ANY($2)
     ORDER BY s.interview_id, s.position`,
    [tx.organizationId, ids],
  );

/** One booked interview as reminders, scorecards and invitations need it. */
export interface BookedInterview {
  readonly id: string;
  readonly loopId: string;
  readonly title: string;
  readonly kind: InterviewKind;
  readonly minutes: number;
  readonly during: Span;
  readonly place: string | null;
  readonly sequence: number;
  readonly withCandidate: boolean;
  readonly rubricVersionId: string | null;
  readonly questions: readonly Question[];
  readonly seats: readonly {
    readonly seatId: string;
    readonly role: SeatRole;
    readonly interviewerId: string;
  }[];
  /** Who attends without a seat of theirs: everybody who interviewed, in a debrief. */
  readonly attendeeIds: readonly string[];
}

/** The people who attend interviews without sitting in a seat of theirs; not those who declined to interview. */
export const attendeesOfInterviews = (
  tx: Tx,
  interviewIds: readonly string[],
): Promise<{ interviewId: string; interviewerId: string; expiresAt: Date | null }[]> =>
  tx.query(
    `SELECT interview_id AS "interviewId", interviewer_id AS "interviewerId", expires_at AS "expiresAt" FROM reservation
     WHERE organization_id = $1 AND interview_id = ANY($2) AND live AND seat_id IS NULL AND interviewer_id IS NOT NULL
       AND response <> 'declined'
     ORDER BY interviewer_id`,
    [tx.organizationId, interviewIds],
  );

/** The interviews of the loop that are booked, in order of time, with the people who sit in them. */
export async function bookedInterviews(tx: Tx, loopId: string): Promise<BookedInterview[]> {
  const rows = (await interviewsOfLoops(tx, [loopId])).filter((row) => row.state === 'booked');
  const seats = Map.groupBy(
    await seatsOfInterviews(
      tx,
      rows.map((row) => row.id),
    ),
    (seat) => seat.interviewId,
  );
  const attendees = Map.groupBy(
    await attendeesOfInterviews(
      tx,
      rows.map((row) => row.id),
    ),
    (row) => row.interviewId,
  );
  return rows
    .flatMap((row) =>
      row.during === null
        ? []
        : [
            {
              id: row.id,
              loopId,
              title: row.title,
              kind: row.kind,
              minutes: row.minutes,
              during: row.during,
              place: row.place,
              sequence: row.sequence,
              withCandidate: row.withCandidate,
              rubricVersionId: row.rubricVersionId,
              questions: row.questions,
              seats: (seats.get(row.id) ?? []).flatMap(({ id, role, interviewerId, response }) =>
                interviewerId === null || response === 'declined'
                  ? []
                  : [{ seatId: id, role, interviewerId }],
              ),
              attendeeIds: (attendees.get(row.id) ?? []).map((attendee) => attendee.interviewerId),
            },
          ],
    )
    .sort((a, b) => a.during.from.getTime() - b.during.from.getTime());
}

/** How many people are reserved for an interview, without its candidate and those who declined. */
export async function reservedPeople(tx: Tx, interviewId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM reservation
     WHERE organization_id = $1 AND interview_id = $2 AND live AND interviewer_id IS NOT NULL AND response <> 'declined'`,
    [tx.organizationId, interviewId],
  );
  return row?.count ?? 0;
}

/** The state of the loop `loop` as it is shown at the instant `at`, both SQL: `shownLoop` for statements. */
export const shownStateIn = (loop: string, at: string): string =>
  `CASE WHEN ${loop}.state = 'on_hold' AND ${loop}.hold_expires_at <= ${at} THEN 'proposed' ELSE ${loop}.state END`;

/** Whether the loop `loop` has nothing reserved and waits for that at the instant `at`, both SQL. */
export const waitsIn = (loop: string, at: string): string =>
  `(${loop}.state IN ('planned', 'proposed') OR ${loop}.state = 'on_hold' AND ${loop}.hold_expires_at <= ${at})`;

/**
 * A page of loops, newest first, without those about the member who asks, limited to those shown in `states` at `at`, of
 * `openingId`, of candidates in whose name `candidateNamed` occurs and, for interviewers, to those they sit in.
 */
export const loopPage = (
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly string[] | null },
  filter: {
    readonly at: Date;
    readonly states: readonly LoopState[] | null;
    readonly openingId: string | null;
    readonly candidateNamed: string | null;
    readonly interviewerId: string | null;
  },
): Promise<{ id: string }[]> =>
  tx.query<{ id: string }>(
    `SELECT l.id FROM loop l
     JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
     WHERE l.organization_id = $1 AND (c.member_id = $7) IS NOT TRUE AND ($2::uuid IS NULL OR l.id < $2)
       AND ($3::text[] IS NULL OR ${shownStateIn('l', '$9')} = ANY($3)) AND ($4::uuid IS NULL OR l.opening_id = $4)
       AND ($8::text IS NULL OR c.searched_as LIKE ALL (search_patterns($8)))
       AND ($5::uuid IS NULL OR EXISTS (
         SELECT FROM reservation r WHERE r.organization_id = l.organization_id AND r.loop_id = l.id
           AND r.interviewer_id = $5 AND r.live AND (r.expires_at IS NULL OR r.expires_at > $9)))
     ORDER BY l.id DESC LIMIT $6`,
    [
      tx.organizationId,
      page.after?.[0] ?? null,
      filter.states,
      filter.openingId,
      filter.interviewerId,
      page.limit + 1,
      tx.scope.memberId,
      filter.candidateNamed,
      filter.at,
    ],
  );

/** The proposals of the newest batch of each loop, best first. */
export const newestProposals = (tx: Tx, loopIds: readonly string[]): Promise<ProposalRow[]> =>
  tx.manager
    .createQueryBuilder(proposalTable, 'p')
    .where('p.organization_id = :organization AND p.loop_id IN (:...loops)', {
      organization: tx.organizationId,
      loops: [...loopIds],
    })
    .andWhere(
      `p.batch_id = (SELECT b.batch_id FROM proposal b WHERE b.organization_id = p.organization_id
                     AND b.loop_id = p.loop_id ORDER BY b.batch_id DESC LIMIT 1)`,
    )
    .orderBy('p.rank', 'ASC')
    .getMany();

/** Proposals by id, in any order. */
export const proposalsByIds = (tx: Tx, ids: readonly string[]): Promise<ProposalRow[]> =>
  tx.list(proposalTable, { organizationId: tx.organizationId, id: among(ids) });

/** Proposals by batch, best first. */
export const proposalsOfBatches = (tx: Tx, batchIds: readonly string[]): Promise<ProposalRow[]> =>
  tx.list(proposalTable, { organizationId: tx.organizationId, batchId: among(batchIds) }, { rank: 'ASC' });

/** What was confirmed, oldest revision first. */
export const revisionsOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<BookingRevisionRow[]> =>
  tx.list(
    bookingRevisionTable,
    { organizationId: tx.organizationId, loopId: among(loopIds) },
    { revision: 'ASC' },
  );

export const revisionOfLoop = (
  tx: Tx,
  loopId: string,
  revision: number,
): Promise<BookingRevisionRow | null> =>
  tx.find(bookingRevisionTable, { organizationId: tx.organizationId, loopId, revision });

/** The limits that were exceeded on purpose, oldest first. */
export const overridesOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<LimitOverrideRow[]> =>
  tx.list(limitOverrideTable, { organizationId: tx.organizationId, loopId: among(loopIds) }, { id: 'ASC' });

/** Changes of loops' own rules, newest first. */
export const ruleChangesOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<LoopRuleChangeRow[]> =>
  tx.list(loopRuleChangeTable, { organizationId: tx.organizationId, loopId: among(loopIds) }, { id: 'DESC' });

/**
 * Loop, opening and people facts that decide who may do something with a loop; null when there is none. Whoever a hold
 * reserved sits in it no longer than the hold lasts, met by anybody or not.
 */
export async function loopSubject(
  tx: Tx,
  loopId: string,
): Promise<{
  openingId: string;
  applicationId: string;
  hiringManagerId: string;
  coordinatorId: string | null;
  /** The member who is the candidate; null for candidates from outside. */
  candidateMemberId: string | null;
  interviewerIds: string[];
} | null> {
  const [row] = await tx.query<{
    openingId: string;
    applicationId: string;
    hiringManagerId: string;
    coordinatorId: string | null;
    candidateMemberId: string | null;
    interviewerIds: string[];
  }>(
    `SELECT l.opening_id AS "openingId", l.application_id AS "applicationId", o.hiring_manager_id AS "hiringManagerId",
            o.coordinator_id AS "coordinatorId", c.member_id AS "candidateMemberId",
            ARRAY(SELECT DISTINCT r.interviewer_id FROM reservation r WHERE r.organization_id = l.organization_id
                  AND r.loop_id = l.id AND r.live AND (r.expires_at IS NULL OR r.expires_at > $3)
                  AND r.interviewer_id IS NOT NULL) AS "interviewerIds"
     FROM loop l JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
     JOIN candidate c ON c.organization_id = l.organization_id AND c.id = l.candidate_id
     WHERE l.organization_id = $1 AND l.id = $2`,
    [tx.organizationId, loopId, tx.begunAt],
  );
  return row ?? null;
}

/**
 * Of these applications those for which the member who asks still owes a scorecard: they are blind for them, so that not
 * even why something about them ended is told. Scorecards are facts of a table that ranks above this room; only that one
 * is owed is read here.
 */
export async function blindApplications(tx: Tx, applicationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT l.application_id AS id
     FROM scorecard s JOIN loop l ON l.organization_id = s.organization_id AND l.id = s.loop_id
     WHERE s.organization_id = $1 AND s.interviewer_id = $3 AND s.submitted_at IS NULL AND s.voided_at IS NULL
       AND l.application_id = ANY($2::uuid[])`,
    [tx.organizationId, applicationIds, tx.scope.memberId],
  );
  return rows.map(({ id }) => id);
}
