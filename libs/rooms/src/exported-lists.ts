// Every list that can be taken out of the product, in the order in which people are told of them. A room that has a new
// list defines it with `exportedList` and adds it here: all doors have it then.
import { invitationsList, membersList } from '#access';
import type { ExportedList } from '#access';
import { loadList } from '#calendar';
import { boardList, measuredList, openingsList } from '#insights';
import { interviewsList, loopsList, poolMembersList, revisionsList } from '#loops';
import { applicationsList, candidatesList, templatesList } from '#openings';
import { peopleList, poolsList, roomsList } from '#people';
import { deliveriesList, remindersList } from '#reminders';
import { decisionsList, ratingsList, scorecardsList } from '#scorecards';

/** The lists; their names differ. */
export const exportedLists: readonly ExportedList[] = [
  peopleList,
  poolsList,
  poolMembersList,
  loadList,
  openingsList,
  applicationsList,
  candidatesList,
  loopsList,
  interviewsList,
  revisionsList,
  scorecardsList,
  ratingsList,
  decisionsList,
  remindersList,
  deliveriesList,
  boardList,
  measuredList,
  templatesList,
  roomsList,
  membersList,
  invitationsList,
];
