// The openings with how far they have come, as a list to take away; how far is told to those who see it on the screen.
import { columnOf, exportedList, finding, listPage, mayAccess, membersByIds, onlySeenBy } from '#access';
import { loopTemplatesByIds, openingsPage } from '#openings';
import type { OpeningRow, OpeningState } from '#openings';
import type { LoopState } from '#loops';
import { progressOfOpenings } from './opening-progress.queries.js';
import type { OpeningProgress } from './opening-progress.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 200;
const STATES = ['open', 'filled', 'closed'] as const satisfies OpeningState[];

interface ListedOpening {
  readonly opening: OpeningRow;
  readonly hiringManager: string | null;
  readonly coordinator: string | null;
  readonly template: string | null;
  readonly progress: OpeningProgress | null;
}

const loopsIn = (state: LoopState) =>
  number(({ progress }: ListedOpening) =>
    progress === null ? null : (progress.loops.find((one) => one.state === state)?.count ?? 0),
  );

/** The openings that the member may see, the newest first. */
export const openingsList = exportedList<ListedOpening>({
  name: 'openings',
  about: 'openings, how far they have come and what is next for each',
  verb: 'organization.read',
  filters: ['state', 'search'],
  states: STATES,
  columns: {
    'opening id': text(({ opening }) => opening.id),
    opening: text(({ opening }) => opening.title),
    state: text(({ opening }) => opening.state),
    'hiring manager': text(({ hiringManager }) => hiringManager),
    coordinator: text(({ coordinator }) => coordinator),
    template: text(({ template }) => template),
    candidates: number(({ progress }) => progress?.candidates ?? null),
    'loops planned': loopsIn('planned'),
    'loops proposed': loopsIn('proposed'),
    'loops on hold': loopsIn('on_hold'),
    'loops booked': loopsIn('booked'),
    'median minutes to schedule': number(({ progress }) => progress?.timeToSchedule?.medianMinutes ?? null),
    'loops scheduled': number(({ progress }) => progress?.timeToSchedule?.loops ?? null),
    'next step': text(({ progress }) => progress?.next.step ?? null),
    'created at': instant(({ opening }) => opening.createdAt),
  },
  page: async (tx, { actor, filter, at, after }) => {
    const wanted = {
      states: filter.states as readonly OpeningState[] | null,
      search: filter.search,
      seenBy: onlySeenBy(actor, 'opening.read'),
    };
    const found = await openingsPage(tx, wanted, { limit: LIMIT, after: after?.[0] ?? null });
    const { rows: openings, next } = listPage(found, LIMIT, ({ id }) => [id]);
    const ids = openings.map(({ id }) => id);
    const memberIds = openings.flatMap(({ hiringManagerId, coordinatorId }) =>
      coordinatorId === null ? [hiringManagerId] : [hiringManagerId, coordinatorId],
    );
    const memberOf = finding(await membersByIds.fetch(tx, [...new Set(memberIds)]), membersByIds.keyOf);
    const templateIds = openings.flatMap(({ loopTemplateId }) => loopTemplateId ?? []);
    const templateOf = finding(await loopTemplatesByIds(tx, templateIds), ({ id }) => id);
    const knows = mayAccess(actor, 'opening.progress', { organizationId: tx.organizationId });
    const progressOf = finding(
      knows ? await progressOfOpenings(tx, actor, ids, at) : [],
      ({ openingId }) => openingId,
    );
    const rows = openings.map((opening) => ({
      opening,
      hiringManager: memberOf(opening.hiringManagerId)?.name ?? null,
      coordinator: memberOf(opening.coordinatorId ?? '')?.name ?? null,
      template: templateOf(opening.loopTemplateId ?? '')?.name ?? null,
      progress: progressOf(opening.id),
    }));
    return { rows, next };
  },
});
