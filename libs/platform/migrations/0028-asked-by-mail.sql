-- Interviewers are asked by mail whether they can take part in what is on hold, and whether they take over a seat.

ALTER TABLE reminder DROP CONSTRAINT reminder_kind_ck;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_ck CHECK (kind IN
  ('invitation', 'interview_changed', 'interview_cancelled', 'upcoming_interview', 'scorecard_due', 'availability_requested',
   'hold_placed', 'swap_asked', 'debrief_ready', 'decision_made'));
