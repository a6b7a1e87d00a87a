// Who applied for what and how it goes, as a list to take away. Somebody who only interviews finds whom they meet, and
// not how to reach them; how an application ended stays untold while the reader owes a scorecard.
import { columnOf, exportedList, finding, listPage, onlySeenBy } from '#access';
import { applicationsPage, availabilityOf, candidatesByIds, shownStates } from './applications.queries.js';
import type { AvailabilityWindow } from './applications.queries.js';
import type { ApplicationRow, ApplicationState, CandidateRow } from './candidate.table.js';
import { openingsByIds } from './openings.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 500;
const STATES = ['active', 'hired', 'rejected', 'withdrawn'] as const satisfies ApplicationState[];

interface ListedApplication {
  readonly application: ApplicationRow;
  readonly state: ApplicationState;
  readonly candidate: CandidateRow | null;
  readonly opening: string | null;
  readonly windows: readonly AvailabilityWindow[];
  /** Whether how to reach the candidate is shown. */
  readonly reachable: boolean;
}

/** Every application that the member may see, the newest first. */
export const candidatesList = exportedList<ListedApplication>({
  name: 'candidates',
  about: 'every application with its candidate, and how it goes',
  verb: 'organization.read',
  filters: ['opening', 'state'],
  states: STATES,
  columns: {
    'application id': text(({ application }) => application.id),
    'opening id': text(({ application }) => application.openingId),
    opening: text(({ opening }) => opening),
    'candidate id': text(({ application }) => application.candidateId),
    candidate: text(({ candidate }) => candidate?.name ?? null),
    email: text(({ candidate, reachable }) => (reachable ? (candidate?.email ?? null) : null)),
    phone: text(({ candidate, reachable }) => (reachable ? (candidate?.phone ?? null) : null)),
    zone: text(({ candidate }) => candidate?.zone ?? null),
    language: text(({ candidate }) => candidate?.language ?? null),
    state: text(({ state }) => state),
    'applied at': instant(({ application }) => application.createdAt),
    'availability requested at': instant(({ application }) => application.availabilityRequestedAt),
    'availability windows': number(({ windows }) => windows.length),
    'available from': instant(({ windows }) => windows[0]?.from ?? null),
    'available until': instant(({ windows }) => windows.at(-1)?.to ?? null),
  },
  page: async (tx, { actor, filter, after }) => {
    const wanted = {
      openingId: filter.opening,
      states: filter.states as readonly ApplicationState[] | null,
      seenBy: onlySeenBy(actor, 'application.read'),
    };
    const found = await applicationsPage(tx, wanted, { limit: LIMIT, after: after?.[0] ?? null });
    const { rows: applications, next } = listPage(found, LIMIT, ({ id }) => [id]);
    const ids = applications.map(({ id }) => id);
    const states = await shownStates(tx, ids);
    const candidateIds = [...new Set(applications.map(({ candidateId }) => candidateId))];
    const openingIds = [...new Set(applications.map(({ openingId }) => openingId))];
    const candidateOf = finding(await candidatesByIds(tx, candidateIds), ({ id }) => id);
    const openingOf = finding(await openingsByIds(tx, openingIds), ({ id }) => id);
    const windows = Map.groupBy(await availabilityOf(tx, ids), ({ applicationId }) => applicationId);
    const rows = applications.map((application) => ({
      application,
      state: states.get(application.id) ?? application.state,
      candidate: candidateOf(application.candidateId),
      opening: openingOf(application.openingId)?.title ?? null,
      windows: windows.get(application.id) ?? [],
      reachable: actor.role !== 'interviewer',
    }));
    return { rows, next };
  },
});
