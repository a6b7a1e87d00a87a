// What a list that can be taken out of the product is: its name, its columns, and a read that goes through it page by
// page as the member who asks may see it. Rooms define their lists; the doors and the writing of files know only this.
import type { Tx } from '#platform';
import type { Actor } from './actor.js';
import type { Verb } from './domain/policy.js';

/** What stands in a cell; an instant is ISO 8601 text in UTC. */
export type Cell = string | number | boolean | null;

/** What the cells of a column are; any of them may be empty. */
export type CellKind = 'text' | 'number' | 'instant' | 'truth';

/** A column of a list whose rows are `Row`. */
export interface ListColumn<Row> {
  readonly kind: CellKind;
  readonly value: (row: Row) => Cell;
}

const text = <Row>(value: (row: Row) => string | null): ListColumn<Row> => ({ kind: 'text', value });
const number = <Row>(value: (row: Row) => number | null): ListColumn<Row> => ({ kind: 'number', value });
const truth = <Row>(value: (row: Row) => boolean | null): ListColumn<Row> => ({ kind: 'truth', value });
const instant = <Row>(value: (row: Row) => Date | null): ListColumn<Row> => ({
  kind: 'instant',
  value: (row) => value(row)?.toISOString() ?? null,
});

/** Columns by the kind of their cells. */
export const columnOf = { text, number, truth, instant } as const;

/** Several texts in one cell. */
export const joined = (texts: readonly string[]): string => texts.join('; ');

/** What a list can be narrowed by. */
export interface ListFilter {
  /** Of this opening, by id. */
  readonly opening: string | null;
  /** In one of these states, of those that the list names. */
  readonly states: readonly string[] | null;
  /** With this in its name, in any letter case. */
  readonly search: string | null;
  /** From this instant on. */
  readonly from: Date | null;
  /** Before this instant. */
  readonly to: Date | null;
  /** Of this pool, by id. */
  readonly pool: string | null;
  /** Of these measures, of those that the list names. */
  readonly measures: readonly string[] | null;
  /** Of this part of a measure. */
  readonly part: string | null;
}

/** The names by which people narrow a list. */
export const filterNames = ['opening', 'state', 'search', 'from', 'to', 'pool', 'measure', 'part'] as const;

/** A name by which people narrow a list. */
export type FilterName = (typeof filterNames)[number];

/** Who asks for which page of what, at which instant; `after` is the `next` of the page before, null for the first. */
export interface ListAsked {
  readonly actor: Actor;
  readonly filter: ListFilter;
  readonly at: Date;
  readonly after: readonly string[] | null;
}

/** Some rows, and what the next page is asked for by; null when this is the last. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly next: readonly string[] | null;
}

/** How a room defines a list. */
export interface ListDefinition<Row> {
  /** As it is called in addresses and on the command line. */
  readonly name: string;
  /** What is in it, in a few words. */
  readonly about: string;
  /** What whoever exports it has to be allowed; which rows they get is the read's to decide. */
  readonly verb: Verb;
  readonly filters: readonly FilterName[];
  /** The states that `state` may name. */
  readonly states?: readonly string[];
  /** The measures that `measure` may name. */
  readonly measures?: readonly string[];
  /** By name, in their order. */
  readonly columns: Readonly<Record<string, ListColumn<Row>>>;
  readonly page: (tx: Tx, asked: ListAsked) => Promise<ListPage<Row>>;
}

/** A list as the doors see it: every row is its cells, in the order of the columns. */
export interface ExportedList extends Omit<
  ListDefinition<never>,
  'columns' | 'page' | 'states' | 'measures'
> {
  readonly states: readonly string[];
  readonly measures: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
  readonly page: (tx: Tx, asked: ListAsked) => Promise<ListPage<readonly Cell[]>>;
}

/** Makes a room's list one that can be exported. */
export function exportedList<Row>({
  columns,
  page,
  states = [],
  measures = [],
  ...rest
}: ListDefinition<Row>): ExportedList {
  const named = Object.entries(columns);
  return {
    ...rest,
    states,
    measures,
    columns: named.map(([name, { kind }]) => ({ name, kind })),
    page: async (tx, asked) => {
      const { rows, next } = await page(tx, asked);
      return { rows: rows.map((row) => named.map(([, { value }]) => value(row))), next };
    },
  };
}

/** The first `limit` of at most `limit` + 1 rows; the one more tells that there is a next page after the last of them. */
export function listPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
): ListPage<Row> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}

/** How to find rows by one of their fields. */
export function finding<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => Row | null {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (key) => byKey.get(key) ?? null;
}

/** Whether the instant lies in what is asked for; what has none is there only where no time is asked for. */
export function isWithin(at: Date | null, { from, to }: Pick<ListFilter, 'from' | 'to'>): boolean {
  if (at === null) return from === null && to === null;
  return (from === null || at >= from) && (to === null || at < to);
}
