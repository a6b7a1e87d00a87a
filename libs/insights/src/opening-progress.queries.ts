// How far openings have come: who is on the way, how their loops stand, how long it took to schedule one, and what is
// next. How long is read from the measures; what stands still is counted by the text that the board and the inbox are
// made of.
import { finding } from '#access';
import type { Actor } from '#access';
import { shownStateIn } from '#loops';
import type { LoopState } from '#loops';
import type { Tx } from '#platform';
import { URGENT_MS } from './domain/needs.js';
import { schedulingOfOpenings } from './measures.queries.js';
import type { OpeningScheduling } from './measures.queries.js';
import { nextStep } from './domain/opening-step.js';
import type { NextStep, OpeningCounts } from './domain/opening-step.js';
import { lostSeats, unreservedApplications } from './sql/coordination.sql.js';

/** How far an opening has come. */
export interface OpeningProgress {
  readonly openingId: string;
  /** Active applications. */
  readonly candidates: number;
  /** Loops that are not cancelled, by state, in the order of their life; states without any are left out. */
  readonly loops: readonly { readonly state: LoopState; readonly count: number }[];
  /** From the draft of a loop to its first booking, and of how many loops; null before the first. */
  readonly timeToSchedule: Pick<OpeningScheduling, 'loops' | 'medianMinutes'> | null;
  readonly next: NextStep;
}

const LIVE_STATES = ['planned', 'proposed', 'on_hold', 'booked'] as const satisfies LoopState[];

type Row = Omit<OpeningCounts, 'held' | 'booked'> & {
  readonly openingId: string;
  readonly loops: Partial<Record<LoopState, number>> | null;
};

/** Said of the application as well, for which there is an index by opening. */
const ASKED_ABOUT = 'o.id = ANY($5::uuid[]) AND a.opening_id = ANY($5::uuid[])';

/** The progress of these openings as the actor may know it: nobody hears of an application of their own. */
export async function progressOfOpenings(
  tx: Tx,
  actor: Actor,
  openingIds: readonly string[],
  at: Date,
): Promise<OpeningProgress[]> {
  const rows = await tx.query<Row>(
    `WITH own AS MATERIALIZED (
       SELECT a.id, a.opening_id, a.state FROM application a
       JOIN candidate c ON c.organization_id = a.organization_id AND c.id = a.candidate_id
       WHERE a.organization_id = $1 AND a.opening_id = ANY($5::uuid[]) AND c.member_id IS DISTINCT FROM $2
     ), active AS (
       SELECT opening_id, count(*)::integer AS candidates FROM own WHERE state = 'active' GROUP BY opening_id
     ), live AS MATERIALIZED (
       SELECT own.opening_id, ${shownStateIn('l', '$3')} AS state
       FROM own JOIN loop l ON l.organization_id = $1 AND l.application_id = own.id AND l.state <> 'cancelled'
     ), states AS (
       SELECT opening_id, json_object_agg(state, count) AS loops
       FROM (SELECT opening_id, state, count(*)::integer AS count FROM live GROUP BY opening_id, state) s
       GROUP BY opening_id
     ), unreserved AS MATERIALIZED (
       ${unreservedApplications(ASKED_ABOUT)}
     ), waiting AS (
       SELECT own.opening_id,
              count(*) FILTER (WHERE u.loop_id IS NULL AND u.until IS NOT NULL)::integer AS ready,
              count(*) FILTER (WHERE u.until IS NULL AND NOT u.asked)::integer AS unasked,
              count(*) FILTER (WHERE u.until IS NULL AND u.asked)::integer AS asked,
              count(*) FILTER (WHERE u.loop_state = 'planned' AND u.until IS NOT NULL)::integer AS planned,
              count(*) FILTER (WHERE u.loop_state = 'proposed' AND u.until IS NOT NULL)::integer AS proposed
       FROM unreserved u JOIN own ON own.id = u.id GROUP BY own.opening_id
     ), lost AS (
       SELECT own.opening_id, count(*)::integer AS lost
       FROM (${lostSeats(ASKED_ABOUT)}) s JOIN own ON own.id = s.application_id GROUP BY own.opening_id
     ), empty AS (
       SELECT o.id AS opening_id, count(*)::integer AS empty FROM opening o
       JOIN interview_template i ON i.organization_id = $1 AND i.loop_template_id = o.loop_template_id
       JOIN seat_template s ON s.organization_id = $1 AND s.interview_template_id = i.id
       WHERE o.organization_id = $1 AND o.id = ANY($5::uuid[])
         AND s.pool_id IS NULL AND s.member_ids = '{}' AND NOT s.optional GROUP BY o.id
     )
     SELECT o.id AS "openingId", o.state = 'open' AS "isOpen", coalesce(active.candidates, 0) AS candidates,
            states.loops, coalesce(empty.empty, 0) AS "emptySeats", coalesce(lost.lost, 0) AS "lostSeats",
            coalesce(waiting.ready, 0) AS ready, coalesce(waiting.unasked, 0) AS unasked,
            coalesce(waiting.asked, 0) AS asked, coalesce(waiting.planned, 0) AS planned,
            coalesce(waiting.proposed, 0) AS proposed
     FROM opening o
     LEFT JOIN active ON active.opening_id = o.id LEFT JOIN states ON states.opening_id = o.id
     LEFT JOIN waiting ON waiting.opening_id = o.id
     LEFT JOIN lost ON lost.opening_id = o.id LEFT JOIN empty ON empty.opening_id = o.id
     WHERE o.organization_id = $1 AND o.id = ANY($5::uuid[]) AND $4::timestamptz IS NOT NULL`,
    [tx.organizationId, actor.memberId, at, new Date(at.getTime() + URGENT_MS), openingIds],
  );
  const schedulings = await schedulingOfOpenings(tx, actor, openingIds, at);
  const schedulingOf = finding(schedulings, ({ openingId }) => openingId);
  return rows.map((row) => shown(row, schedulingOf(row.openingId)));
}

function shown({ openingId, loops, ...counts }: Row, scheduling: OpeningScheduling | null): OpeningProgress {
  const inState = (state: LoopState): number => loops?.[state] ?? 0;
  return {
    openingId,
    candidates: counts.candidates,
    loops: LIVE_STATES.map((state) => ({ state, count: inState(state) })).filter(({ count }) => count > 0),
    timeToSchedule: scheduling,
    next: nextStep({ ...counts, held: inState('on_hold'), booked: inState('booked') }),
  };
}
