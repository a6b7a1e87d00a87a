-- Candidates are asked by mail how they found a loop, once its last interview is over, unless the organization does not
-- want that.

ALTER TABLE organization ADD COLUMN asks_for_survey boolean NOT NULL DEFAULT true;

ALTER TABLE reminder DROP CONSTRAINT reminder_kind_ck;
ALTER TABLE reminder ADD CONSTRAINT reminder_kind_ck CHECK (kind IN
  ('invitation', 'interview_changed', 'interview_cancelled', 'upcoming_interview', 'scorecard_due', 'availability_requested',
   'hold_placed', 'swap_asked', 'debrief_ready', 'decision_made', 'survey_asked'));
