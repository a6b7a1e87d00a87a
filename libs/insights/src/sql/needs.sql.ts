// The one list of what needs a member now, as SQL: what they do as interviewer, what they arrange and what they
// decide, each need once, with what ranks it. Beside the parameters of coordination.sql.ts: $5 the end of the
// viewer's local day, $6 whether they also arrange openings that nobody else does.
import { URGENT_RANK, rankOfKind } from '../domain/needs.js';
import type { NeedKind } from '../domain/needs.js';
import {
  endingHolds,
  lostSeats,
  overdueScorecards,
  owes,
  unplacedInterviews,
  withoutHold,
} from './coordination.sql.js';

/** Openings that the viewer arranges: named for it, or, where no active member is, as coordinator or hiring manager. */
const ARRANGED = `o.coordinator_id = $2 OR (($6 OR o.hiring_manager_id = $2) AND NOT EXISTS (
    SELECT FROM member named WHERE named.organization_id = o.organization_id AND named.id = o.coordinator_id
      AND named.state = 'active'))`;

interface Columns {
  /** Tells needs of one kind apart. */
  readonly about: string;
  readonly deadline?: string;
  /** Since when it waits. */
  readonly since: string;
  readonly candidate: string;
  readonly application: string;
  readonly loop?: string;
  readonly interview?: string;
  readonly seat?: string;
  readonly scorecard?: string;
  readonly person?: string;
  readonly asked?: string;
}

const NOTHING = 'NULL::uuid';

/** The select list of every branch; `kind` is a kind or an SQL expression over quoted kinds. */
const columnsOf = (kind: string, of: Columns): string => `SELECT ${kind} AS kind, ${of.about} AS about,
    ${of.deadline ?? 'NULL::timestamptz'} AS deadline, ${of.since} AS since, ${of.candidate} AS candidate_id,
    ${of.application} AS application_id, ${of.loop ?? NOTHING} AS loop_id, ${of.interview ?? NOTHING} AS interview_id,
    ${of.seat ?? NOTHING} AS seat_id, ${of.scorecard ?? NOTHING} AS scorecard_id, ${of.person ?? NOTHING} AS person_id,
    ${of.asked ?? 'false'} AS asked`;

const quoted = (kind: NeedKind): string => `'${kind}'::text`;

/** One of two kinds, told apart by an SQL condition. */
const either = (condition: string, yes: NeedKind, no: NeedKind): string =>
  `CASE WHEN ${condition} THEN ${quoted(yes)} ELSE ${quoted(no)} END`;

// OFFSET 0 keeps the order of reading: from the few that one person owes to their loops, never the other way.
const ownScorecards = `${columnsOf(either('s.due_at < $3', 'scorecard_overdue', 'scorecard_due'), {
  about: 's.id',
  deadline: 's.due_at',
  since: 'i.starts_at',
  candidate: 'l.candidate_id',
  application: 'l.application_id',
  loop: 's.loop_id',
  interview: 's.interview_id',
  scorecard: 's.id',
})}
  FROM (SELECT owed.* FROM scorecard owed
        WHERE owed.organization_id = $1 AND owed.interviewer_id = $2
          AND owed.submitted_at IS NULL AND owed.voided_at IS NULL OFFSET 0) s
  JOIN interview i ON i.organization_id = s.organization_id AND i.id = s.interview_id AND i.starts_at <= $3
  JOIN loop l ON l.organization_id = s.organization_id AND l.id = s.loop_id
  JOIN application a ON a.organization_id = l.organization_id AND a.id = l.application_id AND a.state = 'active'`;

const ownReservations = `FROM reservation r
  JOIN loop l ON l.organization_id = r.organization_id AND l.id = r.loop_id
  WHERE r.organization_id = $1 AND r.interviewer_id = $2 AND r.live`;

const ofReservation = {
  about: 'r.id',
  since: 'r.created_at',
  candidate: 'l.candidate_id',
  application: 'l.application_id',
  loop: 'r.loop_id',
  interview: 'r.interview_id',
  seat: 'r.seat_id',
};

const interviewsToday = `${columnsOf(quoted('interview_today'), { ...ofReservation, deadline: 'r.starts_at' })}
  ${ownReservations} AND r.kind = 'booking' AND r.response <> 'declined' AND r.ends_at > $3 AND r.starts_at < $5`;

const unansweredSeats = `${columnsOf(quoted('seat_unanswered'), {
  ...ofReservation,
  deadline: 'least(r.starts_at, r.expires_at)',
})}
  ${ownReservations} AND r.seat_id IS NOT NULL AND r.response = 'pending' AND r.ends_at > $3 AND r.starts_at > $3
    AND (r.expires_at IS NULL OR r.expires_at > $3)`;

const NEWEST_PROPOSAL = `(SELECT max(p.created_at) FROM proposal p
    WHERE p.organization_id = $1 AND p.loop_id = u.loop_id)`;

/** Needs of applications with nothing held or booked, and no hold that expired; each has exactly one of the four kinds. */
const unreserved = `${columnsOf(
  `CASE WHEN u.until IS NULL THEN ${quoted('availability_missing')}
        WHEN u.loop_id IS NULL THEN ${quoted('availability_received')}
        WHEN u.loop_state = 'planned' THEN ${quoted('loop_without_plan')}
        ELSE ${quoted('proposal_ready')} END`,
  {
    about: 'u.id',
    deadline: 'u.until',
    since: `CASE WHEN u.until IS NULL THEN u.since
        WHEN u.loop_state = 'proposed' THEN coalesce(${NEWEST_PROPOSAL}, u.loop_since)
        ELSE greatest(u.given_at, u.loop_since) END`,
    candidate: 'u.candidate_id',
    application: 'u.id',
    loop: 'u.loop_id',
    asked: 'u.asked',
  },
)}
  FROM (${withoutHold(ARRANGED)}) u`;

const holds = `${columnsOf(
  `CASE WHEN h.expires_at <= $3 THEN ${quoted('hold_expired')}
        WHEN h.refusal IS NOT NULL THEN ${quoted('hold_refused')} ELSE ${quoted('hold_expiring')} END`,
  {
    about: 'h.id',
    deadline: 'h.expires_at',
    since: 'h.since',
    candidate: 'h.candidate_id',
    application: 'h.application_id',
    loop: 'h.id',
  },
)}
  FROM (${endingHolds(ARRANGED)}) h`;

const declines = `${columnsOf(either("d.problem = 'declined'", 'seat_declined', 'seat_unavailable'), {
  about: 'd.id',
  deadline: 'd.starts_at',
  since: 'd.since',
  candidate: 'd.candidate_id',
  application: 'd.application_id',
  loop: 'd.loop_id',
  interview: 'd.interview_id',
  seat: 'd.seat_id',
  person: 'd.interviewer_id',
})}
  FROM (${lostSeats(ARRANGED)}) d`;

const unplaced = `${columnsOf(quoted('place_missing'), {
  about: 'p.id',
  deadline: 'p.starts_at',
  since: 'p.since',
  candidate: 'p.candidate_id',
  application: 'p.application_id',
  loop: 'p.loop_id',
  interview: 'p.id',
})}
  FROM (${unplacedInterviews(ARRANGED)}) p`;

const awaited = `${columnsOf(quoted('scorecard_awaited'), {
  about: 'm.id',
  deadline: 'm.due_at',
  since: 'm.due_at',
  candidate: 'm.candidate_id',
  application: 'm.application_id',
  loop: 'm.loop_id',
  interview: 'm.interview_id',
  scorecard: 'm.id',
  person: 'm.interviewer_id',
})}
  FROM (${overdueScorecards(ARRANGED)}) m WHERE m.interviewer_id <> $2`;

/** Loops of the viewer's openings whose debrief is open: to be read before its meeting, or to be decided. */
const decisions = `${columnsOf(either('meeting.next IS NULL', 'decision_missing', 'debrief_ready'), {
  about: 'l.id',
  deadline: 'meeting.next',
  since: 'greatest(d.opened_at, meeting.last)',
  candidate: 'l.candidate_id',
  application: 'l.application_id',
  loop: 'l.id',
})}
  FROM opening o
  JOIN application a ON a.organization_id = o.organization_id AND a.opening_id = o.id AND a.state = 'active'
  JOIN loop l ON l.organization_id = a.organization_id AND l.application_id = a.id AND l.state = 'booked'
  JOIN debrief d ON d.organization_id = l.organization_id AND d.loop_id = l.id
  JOIN candidate applicant ON applicant.organization_id = l.organization_id AND applicant.id = l.candidate_id
    AND applicant.member_id IS DISTINCT FROM $2
  CROSS JOIN LATERAL (
    SELECT min(i.starts_at) FILTER (WHERE i.ends_at > $3) AS next,
           max(i.ends_at) FILTER (WHERE i.ends_at <= $3) AS last
    FROM interview i WHERE i.organization_id = l.organization_id AND i.loop_id = l.id
      AND i.kind = 'debrief' AND i.state = 'booked') meeting
  WHERE o.organization_id = $1 AND o.hiring_manager_id = $2 AND NOT ${owes('l.application_id')}
    AND NOT EXISTS (SELECT FROM decision made WHERE made.organization_id = l.organization_id AND made.loop_id = l.id)`;

const RANKS = (kinds: readonly NeedKind[]): string =>
  kinds.map((kind) => `WHEN ${quoted(kind)} THEN ${rankOfKind(kind)}`).join(' ');

/** Every need of the viewer with its rank: the columns of each branch, id, rank and ranked_at. */
export const rankedNeeds = (kinds: readonly NeedKind[]): string => `
  SELECT n.*, n.kind || ':' || n.about AS id,
         CASE WHEN n.deadline <= $4 THEN ${URGENT_RANK} ELSE CASE n.kind ${RANKS(kinds)} END END AS rank,
         CASE WHEN n.deadline <= $4 THEN n.deadline ELSE n.since END AS ranked_at
  FROM (${[ownScorecards, interviewsToday, unansweredSeats, unreserved, holds, declines, unplaced, awaited, decisions].join('\n  UNION ALL\n')}) n`;
