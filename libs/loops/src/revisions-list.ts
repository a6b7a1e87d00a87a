// The history of bookings with who changed what and why, as a list to take away. That an application ended is not told to
// somebody who owes a scorecard for it: how it ended follows from what others wrote.
import { columnOf, exportedList, finding, isWithin, membersByIds } from '#access';
import { LOOP_FILTERS, seenLoops } from './loops-list.js';
import type { SeenLoop } from './loops-list.js';
import { revisionsOfLoops } from './loops.queries.js';
import type { BookingRevisionRow } from './loops.table.js';

const { text, number, truth, instant } = columnOf;

interface ListedRevision extends SeenLoop {
  readonly revision: BookingRevisionRow;
  readonly changedBy: string | null;
}

const tells = ({ owed, revision }: ListedRevision): boolean =>
  !owed || revision.reasonKind !== 'application_ended';

/** The revisions of all loops that the member may see, the newest loop first, its oldest revision first. */
export const revisionsList = exportedList<ListedRevision>({
  name: 'revisions',
  about: 'the history of bookings: what changed, by whom and why',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'from', 'to'],
  columns: {
    'loop id': text(({ loop }) => loop.id),
    opening: text(({ opening }) => opening),
    candidate: text(({ candidate }) => candidate),
    revision: number(({ revision }) => revision.revision),
    change: text(({ revision }) => revision.change),
    'kind of reason': text((row) => (tells(row) ? row.revision.reasonKind : null)),
    reason: text((row) => (tells(row) ? row.revision.reason : null)),
    'changed by': text((row) => (tells(row) ? row.changedBy : null)),
    'by candidate': truth(({ revision }) => revision.byCandidate),
    'interviews with a time': number(({ revision }) => revision.plan.length),
    'changed at': instant(({ revision }) => revision.createdAt),
  },
  page: async (tx, asked) => {
    const { rows: loops, next } = await seenLoops(tx, asked);
    const all = await revisionsOfLoops(
      tx,
      loops.map(({ loop }) => loop.id),
    );
    const revisions = Map.groupBy(
      all.filter(({ createdAt }) => isWithin(createdAt, asked.filter)),
      ({ loopId }) => loopId,
    );
    const memberIds = [...new Set(all.flatMap(({ changedById }) => changedById ?? []))];
    const memberOf = finding(await membersByIds.fetch(tx, memberIds), membersByIds.keyOf);
    const rows = loops.flatMap((seen) =>
      (revisions.get(seen.loop.id) ?? []).map((revision) => ({
        ...seen,
        revision,
        changedBy: memberOf(revision.changedById ?? '')?.name ?? null,
      })),
    );
    return { rows, next };
  },
});
