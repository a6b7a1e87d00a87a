// The active applications to open openings, as a list that imports as no change.
import { exportedList, listPage } from '#access';
import type { Tx } from '#platform';
import { applicationColumns } from './applications-file.js';
import type { ApplicationCells } from './applications-file.js';
import { openApplications, openOpenings } from './applications-file.queries.js';

const LIMIT = 500;

/** How a file names the open openings, by id: by title, or by id where several have the title. */
async function namesOfOpenings(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const openings = await openOpenings(tx);
  const byTitle = Map.groupBy(openings, ({ title }) => title);
  return new Map(openings.map(({ id, title }) => [id, byTitle.get(title)?.length === 1 ? title : id]));
}

/** The active applications to open openings, the oldest first; none of the member's own. */
export const applicationsList = exportedList<ApplicationCells>({
  name: 'applications',
  about: 'active applications to open openings; imports as no change',
  verb: 'application.export',
  filters: [],
  columns: applicationColumns,
  page: async (tx, { after }) => {
    const found = await openApplications(tx, { limit: LIMIT, after: after?.[0] ?? null });
    const { rows, next } = listPage(found, LIMIT, ({ id }) => [id]);
    const names = await namesOfOpenings(tx);
    const cells = rows.map(({ openingId, name, email, zone, phone, language }) => ({
      opening: names.get(openingId) ?? openingId,
      name,
      email,
      zone,
      phone: phone ?? '',
      language,
    }));
    return { rows: cells, next };
  },
});
