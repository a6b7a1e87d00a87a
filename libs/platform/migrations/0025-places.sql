-- Where interviews take place: what an interview asks for, what the organization prefers, and which place was found. A
-- place by phone names no number: a candidate's personal data is in the table candidate alone.

ALTER TABLE organization
  ADD COLUMN place_order text[] NOT NULL DEFAULT '{interviewer_link,pattern}'
    CONSTRAINT organization_place_order_ck CHECK (place_order <@ ARRAY['interviewer_link', 'pattern', 'phone', 'room']),
  ADD COLUMN link_pattern text
    CONSTRAINT organization_link_pattern_ck CHECK (length(link_pattern) <= 500 AND link_pattern LIKE 'https://%');

ALTER TABLE interview_template
  ADD COLUMN place_wanted text CONSTRAINT interview_template_place_ck CHECK (place_wanted IN ('video', 'phone', 'room'));

-- Without a kind the place is from before there were kinds: its text says what it is. A chosen place is one that
-- somebody gave by hand; it stays when the interview moves.
ALTER TABLE interview
  ADD COLUMN place_wanted text CONSTRAINT interview_place_wanted_ck CHECK (place_wanted IN ('video', 'phone', 'room')),
  ADD COLUMN place_kind text
    CONSTRAINT interview_place_kind_ck CHECK (place_kind IN ('video', 'phone', 'room', 'other', 'to_be_announced')),
  ADD COLUMN place_chosen boolean NOT NULL DEFAULT false,
  ADD COLUMN room_id uuid,
  ADD CONSTRAINT interview_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
  ADD CONSTRAINT interview_place_ck CHECK (
    (room_id IS NOT NULL) = (place_kind IS NOT NULL AND place_kind = 'room')
    AND (place_kind IS NULL OR (place IS NULL) = (place_kind = 'to_be_announced')));
CREATE INDEX interview_unplaced_ix ON interview (organization_id, starts_at)
  WHERE state = 'booked' AND place_kind = 'to_be_announced';

-- What is reserved of a room around a time.
CREATE INDEX reservation_room_ix ON reservation (organization_id, room_id, ends_at, starts_at)
  WHERE live AND room_id IS NOT NULL;
