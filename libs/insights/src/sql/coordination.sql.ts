// What stands still on the way to a booked and scored loop, as SQL: asked by the board about every opening and by
// the inbox about those that the viewer arranges, so that the two never tell different stories.
// Parameters: $1 organization, $2 viewer, $3 the instant, $4 until when something is soon.

import { shownStateIn, waitsIn } from '#loops';

/** A condition on the opening `o` that limits whose loops are asked about. */
export type OpeningScope = string;

/** Every opening of the organization. */
export const EVERY_OPENING: OpeningScope = 'true';

/** Nobody hears of an application of their own. */
const NOT_ABOUT_VIEWER = 'applicant.member_id IS DISTINCT FROM $2';

/** The active application `a` of a loop `l`, with its opening `o` and candidate `applicant`. */
const ACTIVE_LOOP = `JOIN application a ON a.organization_id = l.organization_id AND a.id = l.application_id
    AND a.state = 'active'
  JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
  JOIN candidate applicant ON applicant.organization_id = l.organization_id AND applicant.id = l.candidate_id`;

/**
 * Active applications of open openings that have nothing held or booked: id, candidate_id, asked, since (asked or
 * applied), loop_id, loop_state as it is shown and hold_expired (null without one), loop_since, until (the end of the
 * candidate's last time that is still to come, null without one), given_at.
 */
export const unreservedApplications = (scope: OpeningScope): string => `
  SELECT a.id, a.candidate_id, a.availability_requested_at IS NOT NULL AS asked,
         coalesce(a.availability_requested_at, a.created_at) AS since,
         l.id AS loop_id, ${shownStateIn('l', '$3')} AS loop_state, l.state = 'on_hold' AS hold_expired,
         l.created_at AS loop_since, w.until, w.given_at
  FROM application a
  JOIN opening o ON o.organization_id = a.organization_id AND o.id = a.opening_id AND o.state = 'open'
  JOIN candidate applicant ON applicant.organization_id = a.organization_id AND applicant.id = a.candidate_id
  LEFT JOIN loop l ON l.organization_id = a.organization_id AND l.application_id = a.id AND l.state <> 'cancelled'
  CROSS JOIN LATERAL (
    SELECT max(v.ends_at) AS until, max(v.given_at) AS given_at FROM availability v
    WHERE v.organization_id = a.organization_id AND v.application_id = a.id AND v.ends_at > $3) w
  WHERE a.organization_id = $1 AND a.state = 'active' AND (l.id IS NULL OR ${waitsIn('l', '$3')})
    AND ${NOT_ABOUT_VIEWER} AND (${scope})`;

/** Those of them about whose loop `endingHolds` has nothing to tell. */
export const withoutHold = (scope: OpeningScope): string =>
  `SELECT w.* FROM (${unreservedApplications(scope)}) w WHERE w.hold_expired IS NOT TRUE`;

/** The SQL of `whyHoldWaits` for the loop `l`. */
const WAITS_BECAUSE = 'CASE WHEN l.hold_refusal_version = l.version THEN l.hold_refusal END';

/**
 * Loops whose hold has expired or will soon, or was not booked by itself although everybody accepted: id, application_id,
 * candidate_id, expires_at, since, refusal (null without one).
 */
export const endingHolds = (scope: OpeningScope): string => `
  SELECT l.id, l.application_id, l.candidate_id, l.hold_expires_at AS expires_at, l.created_at AS since,
         ${WAITS_BECAUSE} AS refusal
  FROM loop l ${ACTIVE_LOOP}
  WHERE l.organization_id = $1 AND l.state = 'on_hold'
    AND (l.hold_expires_at <= $4 OR ${WAITS_BECAUSE} IS NOT NULL)
    AND ${NOT_ABOUT_VIEWER} AND (${scope})`;

/**
 * Seats whose person declined or cannot be counted on any more, and that have nobody else yet: id (of the reservation),
 * problem, what it is about, starts_at, since.
 */
export const lostSeats = (scope: OpeningScope): string => `
  SELECT r.id, r.seat_id, r.interview_id, r.loop_id, r.interviewer_id, l.application_id, l.candidate_id,
         r.starts_at, r.problem, r.problem_since AS since
  FROM reservation r
  JOIN loop l ON l.organization_id = r.organization_id AND l.id = r.loop_id ${ACTIVE_LOOP}
  WHERE r.organization_id = $1 AND r.live AND r.problem IS NOT NULL AND r.ends_at > $3
    AND (r.expires_at IS NULL OR r.expires_at > $3) AND ${NOT_ABOUT_VIEWER} AND (${scope})`;

/** Booked interviews to come that have no place yet: id, what they are about, starts_at, since. */
export const unplacedInterviews = (scope: OpeningScope): string => `
  SELECT i.id, i.loop_id, l.application_id, l.candidate_id, i.starts_at, l.booked_at AS since
  FROM interview i
  JOIN loop l ON l.organization_id = i.organization_id AND l.id = i.loop_id ${ACTIVE_LOOP}
  WHERE i.organization_id = $1 AND i.state = 'booked' AND i.place_kind = 'to_be_announced' AND i.starts_at > $3
    AND l.state = 'booked' AND ${NOT_ABOUT_VIEWER} AND (${scope})`;

/**
 * Scorecards that are overdue: id, what they are about, due_at. While the viewer owes one for the same candidate,
 * they hear of their own alone: not even that somebody else's is missing.
 */
export const overdueScorecards = (scope: OpeningScope): string => `
  SELECT s.id, s.interview_id, s.loop_id, s.interviewer_id, l.application_id, l.candidate_id, s.due_at
  FROM scorecard s
  JOIN loop l ON l.organization_id = s.organization_id AND l.id = s.loop_id ${ACTIVE_LOOP}
  WHERE s.organization_id = $1 AND s.submitted_at IS NULL AND s.voided_at IS NULL AND s.due_at < $3
    AND (s.interviewer_id = $2 OR NOT ${owes('l.application_id')}) AND ${NOT_ABOUT_VIEWER} AND (${scope})`;

/** Whether the viewer owes a scorecard for this application. */
export function owes(applicationId: string): string {
  return `EXISTS (
    SELECT FROM loop owed
    JOIN scorecard own ON own.organization_id = owed.organization_id AND own.loop_id = owed.id
    WHERE owed.organization_id = $1 AND owed.application_id = ${applicationId}
      AND own.interviewer_id = $2 AND own.submitted_at IS NULL AND own.voided_at IS NULL)`;
}
