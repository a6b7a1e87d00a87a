// The people who can be asked to interview, as a list that imports as no change. Members who are not interviewers are
// not in it, because importing it would make them so.
import { exportedList, finding, listPage } from '#access';
import { interviewersByIds } from './interviewers.queries.js';
import { peopleColumns } from './people-file.js';
import type { PersonRecord } from './people-file.js';
import { activeInterviewers, namedMembershipsOf, poolIdsByName } from './people-file.queries.js';

const LIMIT = 500;

/** Everybody who can be asked to interview, by name. */
export const peopleList = exportedList<PersonRecord>({
  name: 'people',
  about: 'who can be asked to interview; imports as no change',
  verb: 'people.export',
  filters: [],
  columns: peopleColumns,
  page: async (tx, { after }) => {
    const { rows: members, next } = listPage(
      await activeInterviewers(tx, { limit: LIMIT, after }),
      LIMIT,
      ({ name, id }) => [name, id],
    );
    const ids = members.map(({ id }) => id);
    const profileOf = finding(await interviewersByIds(tx, ids), ({ id }) => id);
    const pools = await namedMembershipsOf(tx, ids, await poolIdsByName(tx));
    const rows = members.flatMap((member) => {
      const profile = profileOf(member.id);
      return profile === null ? [] : [{ ...profile, ...member, pools: pools.get(member.id) ?? [] }];
    });
    return { rows, next };
  },
});
