// The coordinator's board as a list to take away: every row of every group, group by group, all at one instant.
import { columnOf, exportedList, finding, listPage, membersByIds } from '#access';
import type { ListAsked, ListPage } from '#access';
import { interviewsByIds, loopsByIds, seatsOfInterviews } from '#loops';
import { applicationsByIds, candidatesByIds, openingsByIds } from '#openings';
import type { Tx } from '#platform';
import { scorecardsByIds } from '#scorecards';
import { boardGroups, boardRowKey, boardRows } from './board.queries.js';
import type { BoardGroup, BoardRow } from './board.queries.js';

const { text, instant } = columnOf;

const LIMIT = 500;

/** What a row of any group is about; null for what the row is not about. */
interface About {
  readonly applicationId: string | null;
  readonly loopId: string | null;
  readonly interviewId: string | null;
  readonly memberId: string | null;
}

interface ListedRow {
  readonly group: BoardGroup;
  readonly at: Date;
  readonly about: About;
  readonly candidate: string | null;
  readonly opening: string | null;
  readonly interview: string | null;
  readonly person: string | null;
}

/** What stands still and needs a coordinator, in the board's groups. */
export const boardList = exportedList<ListedRow>({
  name: 'board',
  about: 'what stands still, in the groups of the board',
  verb: 'board.read',
  filters: [],
  columns: {
    group: text(({ group }) => group),
    opening: text(({ opening }) => opening),
    candidate: text(({ candidate }) => candidate),
    interview: text(({ interview }) => interview),
    person: text(({ person }) => person),
    'since or until': instant(({ at }) => at),
    'application id': text(({ about }) => about.applicationId),
    'loop id': text(({ about }) => about.loopId),
    'interview id': text(({ about }) => about.interviewId),
  },
  page: boardPage,
});

/** A page of one group; after the last page of a group comes the first one of the next. */
async function boardPage(tx: Tx, { actor, at, after }: ListAsked): Promise<ListPage<ListedRow>> {
  const [name, ...key] = after ?? [];
  const place = Math.max(
    0,
    boardGroups.findIndex((one) => one === name),
  );
  const group = boardGroups[place];
  if (group === undefined) return { rows: [], next: null };
  const page = { limit: LIMIT, after: key.length === 0 ? null : key };
  const { rows, next } = listPage(await boardRows(tx, actor, group, at, page), LIMIT, boardRowKey);
  const following = boardGroups[place + 1];
  return {
    rows: await named(tx, group, rows, await aboutOf(tx, group, rows)),
    next: next !== null ? [group, ...next] : following === undefined ? null : [following],
  };
}

const NOTHING: About = { applicationId: null, loopId: null, interviewId: null, memberId: null };

/** What rows of this group stand for, by the id of the row. */
async function aboutOf(
  tx: Tx,
  group: BoardGroup,
  rows: readonly BoardRow[],
): Promise<ReadonlyMap<string, About>> {
  const ids = rows.map(({ id }) => id);
  switch (group) {
    case 'candidatesWithoutAvailability':
    case 'candidatesWithoutLoop':
      return new Map(ids.map((id) => [id, { ...NOTHING, applicationId: id }]));
    case 'loopsWithoutPlan':
    case 'holdsExpiring':
      return new Map(ids.map((id) => [id, { ...NOTHING, loopId: id }]));
    case 'declines': {
      const interviewIds = [...new Set(rows.flatMap(({ interviewId }) => interviewId ?? []))];
      const seatOf = finding(await seatsOfInterviews(tx, interviewIds), ({ id }) => id);
      const interviewOf = finding(await interviewsByIds(tx, interviewIds), ({ id }) => id);
      return new Map(
        rows.map(({ id, interviewId, seatId }) => {
          const memberId = seatOf(seatId ?? '')?.interviewerId ?? null;
          const loopId = interviewOf(interviewId ?? '')?.loopId ?? null;
          return [id, { ...NOTHING, loopId, interviewId, memberId }];
        }),
      );
    }
    case 'overdueScorecards': {
      const cards = await scorecardsByIds(tx, ids);
      return new Map(
        cards.map(({ id, loopId, interviewId, interviewerId }) => [
          id,
          { ...NOTHING, loopId, interviewId, memberId: interviewerId },
        ]),
      );
    }
  }
}

/** The rows with the names of what they are about. */
async function named(
  tx: Tx,
  group: BoardGroup,
  rows: readonly BoardRow[],
  about: ReadonlyMap<string, About>,
): Promise<ListedRow[]> {
  const unique = (of: (one: About) => string | null): string[] => [
    ...new Set([...about.values()].flatMap((one) => of(one) ?? [])),
  ];
  const loopOf = finding(
    await loopsByIds(
      tx,
      unique(({ loopId }) => loopId),
    ),
    ({ id }) => id,
  );
  const applicationIdOf = ({ applicationId, loopId }: About): string | null =>
    applicationId ?? loopOf(loopId ?? '')?.applicationId ?? null;
  const applications = await applicationsByIds(tx, unique(applicationIdOf));
  const applicationOf = finding(applications, ({ id }) => id);
  const candidateIds = applications.map(({ candidateId }) => candidateId);
  const candidateOf = finding(await candidatesByIds(tx, candidateIds), ({ id }) => id);
  const openingIds = [...new Set(applications.map(({ openingId }) => openingId))];
  const openingOf = finding(await openingsByIds(tx, openingIds), ({ id }) => id);
  const interviewIds = unique(({ interviewId }) => interviewId);
  const interviewOf = finding(await interviewsByIds(tx, interviewIds), ({ id }) => id);
  const members = await membersByIds.fetch(
    tx,
    unique(({ memberId }) => memberId),
  );
  const memberOf = finding(members, membersByIds.keyOf);
  return rows.map(({ id, at }) => {
    const one = about.get(id) ?? NOTHING;
    const applicationId = applicationIdOf(one);
    const application = applicationOf(applicationId ?? '');
    return {
      group,
      at,
      about: { ...one, applicationId },
      candidate: candidateOf(application?.candidateId ?? '')?.name ?? null,
      opening: openingOf(application?.openingId ?? '')?.title ?? null,
      interview: interviewOf(one.interviewId ?? '')?.title ?? null,
      person: memberOf(one.memberId ?? '')?.name ?? null,
    };
  });
}
