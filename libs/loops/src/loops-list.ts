// The loops that a member may see, as a list to take away, and as what every list of something in loops goes through:
// an interview, a revision or a scorecard is in a list for whom its loop is.
import { columnOf, exportedList, finding, listPage } from '#access';
import type { FilterName, ListAsked, ListPage } from '#access';
import { candidatesByIds, openingsByIds } from '#openings';
import type { Tx } from '#platform';
import { blindApplications, loopPage } from './loops.queries.js';
import type { InterviewRow, LoopRow, LoopState } from './loops.table.js';
import { shownInterviewsOfLoops, shownLoops } from './shown.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 200;
const STATES = ['planned', 'proposed', 'on_hold', 'booked', 'cancelled'] as const satisfies LoopState[];

/** What the lists of things in loops are narrowed by, besides times. */
export const LOOP_FILTERS = ['opening', 'search'] as const satisfies FilterName[];

/** A loop with the names of what it is about. */
export interface SeenLoop {
  readonly loop: LoopRow;
  readonly candidate: string | null;
  readonly opening: string | null;
  /** Whether the reader owes a scorecard for its application: why it ended is not told to them. */
  readonly owed: boolean;
}

/** A page of the loops that the member who asks may see, the newest first; none of which they are the candidate. */
export async function seenLoops(
  tx: Tx,
  { actor, filter, at, after }: ListAsked,
): Promise<ListPage<SeenLoop>> {
  const found = await loopPage(
    tx,
    { limit: LIMIT, after },
    {
      at,
      states: filter.states as readonly LoopState[] | null,
      openingId: filter.opening,
      candidateNamed: filter.search,
      interviewerId: actor.role === 'interviewer' ? actor.memberId : null,
    },
  );
  const { rows, next } = listPage(found, LIMIT, ({ id }) => [id]);
  const loopOf = finding(
    await shownLoops(
      tx,
      rows.map(({ id }) => id),
      at,
    ),
    ({ id }) => id,
  );
  const loops = rows.flatMap(({ id }) => loopOf(id) ?? []);
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  const candidateIds = unique(loops.map(({ candidateId }) => candidateId));
  const openingIds = unique(loops.map(({ openingId }) => openingId));
  const candidateOf = finding(await candidatesByIds(tx, candidateIds), ({ id }) => id);
  const openingOf = finding(await openingsByIds(tx, openingIds), ({ id }) => id);
  const applicationIds = loops.map(({ applicationId }) => applicationId);
  const owed = new Set(await blindApplications(tx, applicationIds));
  const seen = loops.map((loop) => ({
    loop,
    candidate: candidateOf(loop.candidateId)?.name ?? null,
    opening: openingOf(loop.openingId)?.title ?? null,
    owed: owed.has(loop.applicationId),
  }));
  return { rows: seen, next };
}

interface ListedLoop extends SeenLoop {
  /** Those that have a time, in its order. */
  readonly placed: readonly InterviewRow[];
  readonly interviews: number;
}

/** Every loop that the member may see, the newest first. */
export const loopsList = exportedList<ListedLoop>({
  name: 'loops',
  about: 'loops, with when they take place',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'state'],
  states: STATES,
  columns: {
    'loop id': text(({ loop }) => loop.id),
    'opening id': text(({ loop }) => loop.openingId),
    opening: text(({ opening }) => opening),
    'application id': text(({ loop }) => loop.applicationId),
    candidate: text(({ candidate }) => candidate),
    state: text(({ loop }) => loop.state),
    interviews: number(({ interviews }) => interviews),
    'starts at': instant(({ placed }) => placed[0]?.startsAt ?? null),
    'ends at': instant(({ placed }) => placed.at(-1)?.endsAt ?? null),
    revision: number(({ loop }) => loop.revision),
    'created at': instant(({ loop }) => loop.createdAt),
    'hold expires at': instant(({ loop }) => loop.holdExpiresAt),
    'booked at': instant(({ loop }) => loop.bookedAt),
    'cancelled at': instant(({ loop }) => loop.cancelledAt),
    'cancel reason': text(({ loop, owed }) => (owed ? null : loop.cancelReason)),
  },
  page: async (tx, asked) => {
    const { rows, next } = await seenLoops(tx, asked);
    const interviews = Map.groupBy(
      await shownInterviewsOfLoops(
        tx,
        rows.map(({ loop }) => loop.id),
        asked.at,
      ),
      ({ loopId }) => loopId,
    );
    const listed = rows.map((seen) => {
      const live = (interviews.get(seen.loop.id) ?? []).filter(({ state }) => state !== 'cancelled');
      return { ...seen, placed: inOrderOfTime(live), interviews: live.length };
    });
    return { rows: listed, next };
  },
});

const startMs = ({ startsAt }: InterviewRow): number => startsAt?.getTime() ?? Infinity;

/** The interviews that have a time, the earliest first. */
const inOrderOfTime = (interviews: readonly InterviewRow[]): InterviewRow[] =>
  interviews.filter(({ startsAt }) => startsAt !== null).toSorted((a, b) => startMs(a) - startMs(b));
