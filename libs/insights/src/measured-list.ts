// What was measured as a list to take away: a row for each thing that a figure of the board counts, measure by measure,
// read by the text that the figures are made of.
import { columnOf, exportedList, finding, listPage, membersByIds } from '#access';
import type { ListAsked, ListPage } from '#access';
import { interviewsByIds } from '#loops';
import { applicationsByIds, candidatesByIds, openingsByIds } from '#openings';
import { invalidInput } from '#platform';
import type { Tx } from '#platform';
import { scorecardsByIds } from '#scorecards';
import { isChange, isOfLoops, listedMeasures } from './domain/measures.js';
import { measureRowKey, measuredRows } from './measure-rows.queries.js';
import type { MeasureRow } from './measure-rows.queries.js';

const { text, number, instant } = columnOf;

const LIMIT = 500;

interface ListedRow {
  readonly row: MeasureRow;
  readonly opening: string | null;
  readonly candidate: string | null;
  readonly loopId: string | null;
  readonly interview: string | null;
  readonly person: string | null;
}

/** The rows behind the figures, as whoever exports may count them. */
export const measuredList = exportedList<ListedRow>({
  name: 'measured',
  about: 'what the measures of the board count, a row for each',
  verb: 'measure.read',
  filters: ['measure', 'part', 'opening', 'from', 'to'],
  measures: listedMeasures,
  columns: {
    measure: text(({ row }) => (row.measure === 'outcome' ? 'stage' : row.measure)),
    part: text(({ row }) => row.dimension || null),
    opening: text(({ opening }) => opening),
    candidate: text(({ candidate }) => candidate),
    interview: text(({ interview }) => interview),
    person: text(({ person }) => person),
    at: instant(({ row }) => row.at),
    minutes: number(({ row }) => (isChange(row.measure) ? null : row.value)),
    'application id': text(({ row }) => row.applicationId),
    'loop id': text(({ loopId }) => loopId),
  },
  page: measuredPage,
});

/** A page of one measure; after the last page of a measure comes the first one of the next. */
async function measuredPage(tx: Tx, { actor, filter, at, after }: ListAsked): Promise<ListPage<ListedRow>> {
  const wanted = listedMeasures.filter((one) => filter.measures?.includes(one) ?? true);
  if (filter.part !== null && wanted.length !== 1)
    throw invalidInput('part', 'part is of one measure: name that as well, such as measure=cancelled.');
  const [name = wanted[0], ...key] = after ?? [];
  const place = wanted.findIndex((one) => one === name);
  const measure = wanted[place];
  if (measure === undefined) return { rows: [], next: null };
  const asked = {
    measure,
    dimension: filter.part,
    openingId: filter.opening,
    from: filter.from,
    to: filter.to,
    limit: LIMIT,
    after: key.length === 0 ? null : key,
  };
  const { rows, next } = listPage(await measuredRows(tx, actor, asked, at), LIMIT, measureRowKey);
  const following = wanted[place + 1];
  return {
    rows: await named(tx, rows),
    next: next !== null ? [measure, ...next] : following === undefined ? null : [following],
  };
}

/** The rows with the names of what they are about. */
async function named(tx: Tx, rows: readonly MeasureRow[]): Promise<ListedRow[]> {
  const applications = await applicationsByIds(tx, [...new Set(rows.map((row) => row.applicationId))]);
  const applicationOf = finding(applications, ({ id }) => id);
  const candidateIds = [...new Set(applications.map(({ candidateId }) => candidateId))];
  const candidateOf = finding(await candidatesByIds(tx, candidateIds), ({ id }) => id);
  const openingIds = [...new Set(applications.map(({ openingId }) => openingId))];
  const openingOf = finding(await openingsByIds(tx, openingIds), ({ id }) => id);
  const cardIds = rows.flatMap(({ measure, subjectId }) => (measure === 'scorecard' ? subjectId : []));
  const cards = await scorecardsByIds(tx, cardIds);
  const cardOf = finding(cards, ({ id }) => id);
  const interviewIds = [...new Set(cards.map(({ interviewId }) => interviewId))];
  const interviewOf = finding(await interviewsByIds(tx, interviewIds), ({ id }) => id);
  const memberIds = [...new Set(cards.map(({ interviewerId }) => interviewerId))];
  const memberOf = finding(await membersByIds.fetch(tx, memberIds), membersByIds.keyOf);
  return rows.map((row) => {
    const application = applicationOf(row.applicationId);
    const card = row.measure === 'scorecard' ? cardOf(row.subjectId) : null;
    return {
      row,
      opening: openingOf(application?.openingId ?? '')?.title ?? null,
      candidate: candidateOf(application?.candidateId ?? '')?.name ?? null,
      loopId: isOfLoops(row.measure) ? row.subjectId : (card?.loopId ?? null),
      interview: interviewOf(card?.interviewId ?? '')?.title ?? null,
      person: memberOf(card?.interviewerId ?? '')?.name ?? null,
    };
  });
}
