// Every interview with who sits in it, when and where, as a list to take away. What number a candidate is called at is
// not in it: it is read where it is needed.
import { columnOf, exportedList, finding, isWithin, joined, membersByIds } from '#access';
import type { Tx } from '#platform';
import { shownState } from './domain/interview-standing.js';
import { kindOfPlace } from './domain/place.js';
import { LOOP_FILTERS, seenLoops } from './loops-list.js';
import type { SeenLoop } from './loops-list.js';
import type { SeatView } from './loops.queries.js';
import type { InterviewRow } from './loops.table.js';
import { shownAttendees, shownInterviewsOfLoops, shownSeatsOfInterviews } from './shown.queries.js';

const { text, number, truth, instant } = columnOf;

interface ListedInterview extends SeenLoop {
  readonly interview: InterviewRow;
  readonly state: string;
  /** The people in its seats, and those who attend without one. */
  readonly people: readonly string[];
  readonly attendees: readonly string[];
}

const placeKind = ({ during, placeKind: kind, place }: InterviewRow): string | null =>
  during === null ? null : kindOfPlace(kind, place);

/** The interviews of all loops that the member may see, loop by loop, the newest loop first. */
export const interviewsList = exportedList<ListedInterview>({
  name: 'interviews',
  about: 'interviews: who, when and where',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'from', 'to'],
  columns: {
    'interview id': text(({ interview }) => interview.id),
    'loop id': text(({ loop }) => loop.id),
    opening: text(({ opening }) => opening),
    candidate: text(({ candidate }) => candidate),
    position: number(({ interview }) => interview.position + 1),
    interview: text(({ interview }) => interview.title),
    kind: text(({ interview }) => interview.kind),
    state: text(({ state }) => state),
    minutes: number(({ interview }) => interview.minutes),
    'starts at': instant(({ interview }) => interview.startsAt),
    'ends at': instant(({ interview }) => interview.endsAt),
    interviewers: text(({ people }) => joined(people)),
    attendees: text(({ attendees }) => joined(attendees)),
    'with candidate': truth(({ interview }) => interview.withCandidate),
    'kind of place': text(({ interview }) => placeKind(interview)),
    place: text(({ interview }) => (interview.during === null ? null : interview.place)),
  },
  page: async (tx, asked) => {
    const { rows: loops, next } = await seenLoops(tx, asked);
    const loopOf = finding(loops, ({ loop }) => loop.id);
    const all = await shownInterviewsOfLoops(
      tx,
      loops.map(({ loop }) => loop.id),
      asked.at,
    );
    const inTime = all.filter(({ startsAt }) => isWithin(startsAt, asked.filter));
    const ofLoop = Map.groupBy(inTime, ({ loopId }) => loopId);
    const interviews = loops.flatMap(({ loop }) => ofLoop.get(loop.id) ?? []);
    const people = await peopleOf(
      tx,
      interviews.map(({ id }) => id),
      asked.at,
    );
    const rows = interviews.flatMap((interview) => {
      const seen = loopOf(interview.loopId);
      return seen === null
        ? []
        : [{ ...seen, interview, state: shownState(interview, asked.at.getTime()), ...people(interview.id) }];
    });
    return { rows, next };
  },
});

type People = Pick<ListedInterview, 'people' | 'attendees'>;

/** Who sits in these interviews and who attends, in words. */
async function peopleOf(
  tx: Tx,
  interviewIds: readonly string[],
  at: Date,
): Promise<(interviewId: string) => People> {
  const seats = await shownSeatsOfInterviews(tx, interviewIds, at);
  const attendees = await shownAttendees(tx, interviewIds, at);
  const memberIds = [...seats, ...attendees].flatMap(({ interviewerId }) => interviewerId ?? []);
  const memberOf = finding(await membersByIds.fetch(tx, [...new Set(memberIds)]), membersByIds.keyOf);
  const nameOf = (id: string): string => memberOf(id)?.name ?? '';
  const taken = ({ role, interviewerId, response }: SeatView): string[] =>
    interviewerId === null
      ? []
      : [`${nameOf(interviewerId)} (${role.replace('_', ' ')}, ${response ?? 'pending'})`];
  const seatsOf = Map.groupBy(seats, ({ interviewId }) => interviewId);
  const attendeesOf = Map.groupBy(attendees, ({ interviewId }) => interviewId);
  return (id) => ({
    people: (seatsOf.get(id) ?? []).flatMap(taken),
    attendees: (attendeesOf.get(id) ?? []).map(({ interviewerId }) => nameOf(interviewerId)),
  });
}
