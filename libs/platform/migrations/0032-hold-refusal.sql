-- Why a hold that everybody accepted was not booked by itself. It was said of the loop as it was at that version, and is
-- about nothing any more once the loop has another.

ALTER TABLE loop ADD COLUMN hold_refusal text, ADD COLUMN hold_refusal_version integer;

ALTER TABLE loop ADD CONSTRAINT loop_hold_refusal_ck CHECK ((hold_refusal IS NULL) = (hold_refusal_version IS NULL));
