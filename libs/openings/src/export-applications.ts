// Writes the active applications to open openings as a CSV file that imports as no change.
import { Injectable } from '@nestjs/common';
import { requireActor } from '#access';
import type { Actor } from '#access';
import { Database, writeCsv } from '#platform';
import { APPLICATION_COLUMNS, applicationCells } from './applications-file.js';
import { openApplications, openOpenings } from './applications-file.queries.js';

/** Exports applications. */
@Injectable()
export class ExportApplications {
  constructor(private readonly database: Database) {}

  /** The file, oldest applications first; none of the actor's own. @throws {Refusal} UNAUTHENTICATED, FORBIDDEN */
  async run(asking: Actor | null): Promise<string> {
    const actor = requireActor(asking, 'application.export');
    return this.database.read(actor, async (tx) => {
      const openings = await openOpenings(tx);
      const byTitle = Map.groupBy(openings, ({ title }) => title);
      // A title that several have names none of them.
      const nameOf = new Map(
        openings.map(({ id, title }) => [id, byTitle.get(title)?.length === 1 ? title : id]),
      );
      const rows = (await openApplications(tx)).map(({ openingId, phone, ...candidate }) =>
        applicationCells({ ...candidate, phone: phone ?? '', opening: nameOf.get(openingId) ?? openingId }),
      );
      return writeCsv(
        APPLICATION_COLUMNS.map(({ name }) => name),
        rows,
      );
    });
  }
}
