-- Who is held by a reservation. Somebody who declined is not: their time is free again for other loops and counts
-- against no limit, while the row stays live so that the answer and its reason are seen until somebody else sits
-- there. And a limit counts seats: who attends a meeting by rule, such as the debrief, sits in none of their own.
-- The engine counts the same, so that what it offers can be booked.

ALTER TABLE reservation DROP CONSTRAINT reservation_interviewer_ex;
ALTER TABLE reservation ADD CONSTRAINT reservation_interviewer_ex
  EXCLUDE USING gist (organization_id WITH =, interviewer_id WITH =, during WITH &&)
  WHERE (live AND interviewer_id IS NOT NULL AND response <> 'declined');

-- An internal candidate is a member, and may be an interviewer: each of their two roles has to know of the other.
CREATE INDEX reservation_candidate_ix ON reservation (organization_id, candidate_id, ends_at, starts_at)
  WHERE live AND candidate_id IS NOT NULL;

CREATE OR REPLACE FUNCTION interviewer_load(organization uuid, interviewer uuid, spans tstzrange[], at timestamptz, except_loop uuid)
RETURNS TABLE (span integer, interviews integer, minutes integer)
LANGUAGE sql STABLE AS $$
  SELECT s.ordinality::integer, count(r.id)::integer,
         coalesce(sum(extract(epoch FROM r.ends_at - r.starts_at) / 60), 0)::integer
  FROM (SELECT given.ordinality, lower(given.during) AS starts_at, upper(given.during) AS ends_at
        FROM unnest(spans) WITH ORDINALITY AS given (during, ordinality) OFFSET 0) s
  LEFT JOIN reservation r
    ON r.organization_id = organization AND r.interviewer_id = interviewer AND r.live
   AND r.seat_id IS NOT NULL AND r.response <> 'declined'
   AND (r.expires_at IS NULL OR r.expires_at > at) AND r.loop_id IS DISTINCT FROM except_loop
   AND r.ends_at > s.starts_at AND r.starts_at >= s.starts_at AND r.starts_at < s.ends_at
  GROUP BY s.ordinality
$$;
