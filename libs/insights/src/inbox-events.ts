// Which committed events can change what needs somebody: the inbox looks afresh after these alone.
import { memberDeactivated, memberRoleChanged } from '#access';
import {
  holdRefused,
  loopBooked,
  loopCancelled,
  loopCutShort,
  loopDrafted,
  loopHeld,
  loopProposed,
  seatAnswered,
  seatsMarked,
} from '#loops';
import { applicationCreated, applicationEnded, availabilityGiven, availabilityRequested } from '#openings';
import { debriefOpened, decisionMade, scorecardSubmitted } from '#scorecards';

const kinds: ReadonlySet<string> = new Set(
  [
    memberDeactivated,
    memberRoleChanged,
    applicationCreated,
    applicationEnded,
    availabilityRequested,
    availabilityGiven,
    loopDrafted,
    loopProposed,
    loopHeld,
    holdRefused,
    loopBooked,
    loopCancelled,
    loopCutShort,
    seatAnswered,
    seatsMarked,
    scorecardSubmitted,
    debriefOpened,
    decisionMade,
  ].map(({ kind }) => kind),
);

/** Whether an event of this kind can change somebody's needs. */
export const changesNeeds = (kind: string): boolean => kinds.has(kind);
