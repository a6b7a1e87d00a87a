-- Whoever changes a booking may take that back for as long as nobody was told of it. A revision keeps for this what the
-- loop was before: its state, the times and places of its interviews and who was reserved. Revisions from before this
-- migration, and those that cannot be taken back, keep nothing.

ALTER TABLE booking_revision ADD COLUMN before jsonb;

ALTER TABLE booking_revision DROP CONSTRAINT booking_revision_change_ck;
ALTER TABLE booking_revision ADD CONSTRAINT booking_revision_change_ck CHECK (change IN
  ('booked', 'moved', 'replaced', 'swapped', 'placed', 'cancelled', 'did_not_take_place', 'rebooked', 'undone'));
