-- Closes what the first scorecard policies left open. They were right about who still owes a scorecard, but:
-- a version, draft or note could be attached to somebody else's scorecard, or to another loop than the scorecard's;
-- submitted_at, on which blindness rests, could be set without a submitted version; a deactivated member kept
-- reading; a loop that was cancelled showed its scorecards to those who owe one in the loop that replaced it;
-- a decision was visible to people who still owed theirs, and an applicant who is a member could see that
-- scorecards, a debrief and a decision about them exist.

ALTER TABLE scorecard_version ADD COLUMN after_debrief boolean NOT NULL DEFAULT false;

ALTER TABLE scorecard
  ADD CONSTRAINT scorecard_submitted_ck CHECK ((submitted_at IS NULL) = (version = 0)),
  ADD CONSTRAINT scorecard_voided_ck CHECK (voided_at IS NULL OR submitted_at IS NULL),
  ADD CONSTRAINT scorecard_author_uq UNIQUE (organization_id, id, loop_id, interviewer_id);
ALTER TABLE scorecard_version ADD CONSTRAINT scorecard_version_author_fk
  FOREIGN KEY (organization_id, scorecard_id, loop_id, interviewer_id)
  REFERENCES scorecard (organization_id, id, loop_id, interviewer_id);
ALTER TABLE decision ADD CONSTRAINT decision_debrief_fk
  FOREIGN KEY (organization_id, loop_id) REFERENCES debrief (organization_id, loop_id);
CREATE INDEX candidate_member_ix ON candidate (organization_id, member_id) WHERE member_id IS NOT NULL;

-- Who, for what, by which rubric never changes once it is owed.
REVOKE UPDATE ON scorecard FROM loopwright_app;
GRANT UPDATE (seat_role, due_at, submitted_at, voided_at, version) ON scorecard TO loopwright_app;

-- The person on whose behalf the transaction runs; null for the system.
CREATE FUNCTION viewer() RETURNS uuid LANGUAGE sql STABLE
RETURN nullif(current_setting('app.member_id', true), '')::uuid;

-- The viewer's role; null for the system and for members who are not active.
CREATE FUNCTION viewer_role() RETURNS text LANGUAGE sql STABLE
RETURN (SELECT m.role FROM public.member m
        WHERE m.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
          AND m.id = public.viewer() AND m.state = 'active');

-- The loops in which the viewer is the candidate.
CREATE FUNCTION viewer_candidate_loops() RETURNS uuid[] LANGUAGE sql STABLE
RETURN ARRAY(
  SELECT l.id FROM public.candidate c
  JOIN public.application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
  JOIN public.loop l ON l.organization_id = a.organization_id AND l.application_id = a.id
  WHERE c.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    AND c.member_id = public.viewer());

-- The loops that the viewer is blind for: those of the applications for which they owe a scorecard, so also a loop
-- that was cancelled and replaced. They are few, and asked for once per statement: an aggregate over 6,000 versions
-- takes 10 ms, where a function called for each row took 1 to 8 s.
CREATE FUNCTION viewer_blind_loops() RETURNS uuid[] LANGUAGE sql STABLE
RETURN ARRAY(
  SELECT l.id FROM public.scorecard s
  JOIN public.loop owing ON owing.organization_id = s.organization_id AND owing.id = s.loop_id
  JOIN public.loop l ON l.organization_id = owing.organization_id AND l.application_id = owing.application_id
  WHERE s.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
    AND s.interviewer_id = public.viewer() AND s.submitted_at IS NULL AND s.voided_at IS NULL);
CREATE INDEX scorecard_owed_ix ON scorecard (organization_id, interviewer_id)
  WHERE submitted_at IS NULL AND voided_at IS NULL;

CREATE POLICY not_about_viewer ON scorecard AS RESTRICTIVE TO loopwright_app
  USING (loop_id <> ALL ((SELECT viewer_candidate_loops())::uuid[]));
CREATE POLICY not_about_viewer ON scorecard_version AS RESTRICTIVE TO loopwright_app
  USING (loop_id <> ALL ((SELECT viewer_candidate_loops())::uuid[]));
CREATE POLICY not_about_viewer ON debrief AS RESTRICTIVE TO loopwright_app
  USING (loop_id <> ALL ((SELECT viewer_candidate_loops())::uuid[]));
CREATE POLICY not_about_viewer ON decision AS RESTRICTIVE TO loopwright_app
  USING (loop_id <> ALL ((SELECT viewer_candidate_loops())::uuid[]));

-- One reads one's own; and those of others where one owes nothing any more, as somebody who scored in the loop or
-- who decides about it. The system reads none, so no mail and no export can carry one.
DROP POLICY blind ON scorecard_version;
CREATE POLICY blind ON scorecard_version FOR SELECT TO loopwright_app USING (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND (SELECT viewer_role()) IS NOT NULL
  AND (interviewer_id = (SELECT viewer())
       OR (loop_id <> ALL ((SELECT viewer_blind_loops())::uuid[])
           AND ((SELECT viewer_role()) = 'administrator'
             OR EXISTS (
               SELECT FROM scorecard s
             WHERE s.organization_id = scorecard_version.organization_id AND s.loop_id = scorecard_version.loop_id
               AND s.interviewer_id = (SELECT viewer()) AND s.submitted_at IS NOT NULL)
             OR EXISTS (
               SELECT FROM loop l JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
             WHERE l.organization_id = scorecard_version.organization_id AND l.id = scorecard_version.loop_id
               AND o.hiring_manager_id = (SELECT viewer()))))));

-- The scorecard is looked up before anything is written, so that a refusal says nothing about what is there.
DROP POLICY write_own ON scorecard_version;
CREATE POLICY write_own ON scorecard_version FOR INSERT TO loopwright_app WITH CHECK (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND (SELECT viewer_role()) IS NOT NULL
  AND submitted_by_id = (SELECT viewer())
  AND interviewer_id = (SELECT viewer())
  AND EXISTS (
    SELECT FROM scorecard s
    WHERE s.organization_id = scorecard_version.organization_id AND s.id = scorecard_version.scorecard_id
      AND s.loop_id = scorecard_version.loop_id AND s.interviewer_id = scorecard_version.interviewer_id
      AND s.voided_at IS NULL AND s.version + 1 = scorecard_version.version));

DROP POLICY own ON scorecard_draft;
CREATE POLICY own ON scorecard_draft TO loopwright_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT viewer()) AND (SELECT viewer_role()) IS NOT NULL)
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT viewer()) AND (SELECT viewer_role()) IS NOT NULL
     AND EXISTS (
       SELECT FROM scorecard s
       WHERE s.organization_id = scorecard_draft.organization_id AND s.id = scorecard_draft.scorecard_id
         AND s.interviewer_id = scorecard_draft.interviewer_id));

DROP POLICY own ON scorecard_private_note;
CREATE POLICY own ON scorecard_private_note TO loopwright_app
  USING (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT viewer()) AND (SELECT viewer_role()) IS NOT NULL)
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
     AND interviewer_id = (SELECT viewer()) AND (SELECT viewer_role()) IS NOT NULL
     AND EXISTS (
       SELECT FROM scorecard s
       WHERE s.organization_id = scorecard_private_note.organization_id AND s.id = scorecard_private_note.scorecard_id
         AND s.interviewer_id = scorecard_private_note.interviewer_id));

-- A decision tells what the scorecards said: nobody reads it who still owes one. The system may, for measures.
DROP POLICY tenant ON decision;
CREATE POLICY blind ON decision FOR SELECT TO loopwright_app USING (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND ((SELECT viewer()) IS NULL
       OR ((SELECT viewer_role()) IS NOT NULL
           AND loop_id <> ALL ((SELECT viewer_blind_loops())::uuid[])
           AND ((SELECT viewer_role()) IN ('administrator', 'coordinator')
             OR EXISTS (
               SELECT FROM scorecard s
             WHERE s.organization_id = decision.organization_id AND s.loop_id = decision.loop_id
               AND s.interviewer_id = (SELECT viewer()) AND s.submitted_at IS NOT NULL)
             OR EXISTS (
               SELECT FROM loop l JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
             WHERE l.organization_id = decision.organization_id AND l.id = decision.loop_id
               AND o.hiring_manager_id = (SELECT viewer()))))));
CREATE POLICY decide ON decision FOR INSERT TO loopwright_app WITH CHECK (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
  AND decided_by_id = (SELECT viewer())
  AND (SELECT viewer_role()) IS NOT NULL
  AND loop_id <> ALL ((SELECT viewer_blind_loops())::uuid[])
  AND ((SELECT viewer_role()) = 'administrator'
    OR EXISTS (
      SELECT FROM loop l JOIN opening o ON o.organization_id = l.organization_id AND o.id = l.opening_id
      WHERE l.organization_id = decision.organization_id AND l.id = decision.loop_id
        AND o.hiring_manager_id = (SELECT viewer()))));

-- Blindness rests on who owes what: scorecards are owed and voided by the system alone, as a booking has it, and
-- one is submitted by a version that its author wrote, and stays so.
CREATE FUNCTION require_submitted_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  IF viewer() IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.voided_at IS DISTINCT FROM OLD.voided_at) THEN
    RAISE EXCEPTION 'Who owes a scorecard follows from the booking' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version = 0 AND (TG_OP = 'INSERT' OR OLD.version = 0) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.version = OLD.version AND NEW.submitted_at = OLD.submitted_at THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.version > OLD.version
     AND (OLD.submitted_at IS NULL OR NEW.submitted_at = OLD.submitted_at)
     AND EXISTS (SELECT FROM scorecard_version v
                 WHERE v.organization_id = NEW.organization_id AND v.scorecard_id = NEW.id AND v.version = NEW.version) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A scorecard is submitted by a version of its author, and stays so' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER scorecard_submitted BEFORE INSERT OR UPDATE ON scorecard
  FOR EACH ROW EXECUTE FUNCTION require_submitted_version();
