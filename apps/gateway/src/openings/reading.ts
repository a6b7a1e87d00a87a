// What the resolvers about openings share: arguments made sure of, competencies shown, and rows that are not the
// viewer's left out.
import { competencyById } from '#openings';
import type { Competency, InterviewKind } from '#openings';
import { invalidInput, isId, notFound } from '#platform';
import { pageRequest } from '../graphql/connection.js';

/** The id in lower case. @throws {Refusal} NOT_FOUND when it is none */
export function idOf(what: string, id: string): string {
  const lower = id.toLowerCase();
  if (!isId(lower)) throw notFound(what);
  return lower;
}

/** The row. @throws {Refusal} NOT_FOUND when there is none */
export function present<Row>(row: Row | null, what: string): Row {
  if (row === null) throw notFound(what);
  return row;
}

export const existing = <Row>(rows: readonly (Row | null | undefined)[]): Row[] =>
  rows.filter((row): row is Row & {} => row !== null && row !== undefined);

/** The one value as a list of it; null for none. */
export const listed = <Value>(value: Value | null | undefined): readonly Value[] | null =>
  value === null || value === undefined ? null : [value];

/** What a list is paged by. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The arguments of a connection whose cursors hold one id. @throws {Refusal} INVALID_INPUT */
export function idPage(args: PageArgs): { readonly limit: number; readonly after: string | null } {
  const { limit, after } = pageRequest(args);
  const id = after?.[0] ?? null;
  if (id !== null && !isId(id))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return { limit, after: id };
}

const SEARCH_MAX = 200;

/** The text that is searched for; null for none. @throws {Refusal} INVALID_INPUT when it is too long */
export function searchOf(search: string | null | undefined, field = 'search'): string | null {
  const text = search?.trim() ?? '';
  if (text.length > SEARCH_MAX)
    throw invalidInput(field, `${field} has at most ${SEARCH_MAX} characters; it had ${text.length}.`);
  return text === '' ? null : text;
}

/** A competency as the schema shows it. */
export interface ShownCompetency {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly kinds: readonly InterviewKind[];
}

export const showCompetency = ({ id, name, meaning, kinds }: Competency): ShownCompetency => ({
  id,
  name,
  meaning,
  kinds: kinds.filter((kind) => kind !== 'cv'),
});

/** Competencies by id; an id that an earlier library had is shown by itself. */
export const competenciesOf = (ids: readonly string[]): ShownCompetency[] =>
  ids.map((id) => {
    const known = competencyById(id);
    return known === undefined
      ? { id, name: id, meaning: 'No longer part of the library.', kinds: [] }
      : showCompetency(known);
  });
