// Writes the people who can be asked to interview as a CSV file that imports as no change. Members who are not
// interviewers are not in it, because importing it would make them so.
import { Injectable } from '@nestjs/common';
import { requireActor } from '#access';
import type { Actor } from '#access';
import { Database, writeCsv } from '#platform';
import { interviewersByIds } from './interviewers.queries.js';
import { PEOPLE_COLUMNS, cellsOf } from './people-file.js';
import { activeInterviewers, namedMembershipsOf, poolIdsByName } from './people-file.queries.js';

/** Exports people. */
@Injectable()
export class ExportPeople {
  constructor(private readonly database: Database) {}

  /** The file, by name. @throws {Refusal} UNAUTHENTICATED, FORBIDDEN */
  async run(asking: Actor | null): Promise<string> {
    const actor = requireActor(asking, 'people.export');
    return this.database.read(actor, async (tx) => {
      const members = await activeInterviewers(tx);
      const ids = members.map(({ id }) => id);
      const profiles = new Map((await interviewersByIds(tx, ids)).map((row) => [row.id, row]));
      const pools = await namedMembershipsOf(tx, ids, await poolIdsByName(tx));
      const rows = members.flatMap((member) => {
        const profile = profiles.get(member.id);
        return profile === undefined
          ? []
          : [cellsOf({ ...profile, ...member, pools: pools.get(member.id) ?? [] })];
      });
      return writeCsv(
        PEOPLE_COLUMNS.map(({ name }) => name),
        rows,
      );
    });
  }
}
