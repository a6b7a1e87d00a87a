// Describes a table once, in TypeORM's EntitySchema, and derives the type of its rows from that description.
// Property names are the columns' names in camel case; a test holds the maps equal to information_schema.
import { EntitySchema } from 'typeorm';
import type { EntitySchemaColumnOptions } from 'typeorm';

/** A half-open span of instants, `[from, to)`, stored as tstzrange. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

interface Column<T> {
  readonly options: EntitySchemaColumnOptions;
  readonly value?: T;
}

const column = <T>(options: EntitySchemaColumnOptions): Column<T> => ({ options });

const RANGE = /^\["?([^",]+)"?,"?([^",]+)"?\)$/;

/** Reads PostgreSQL's text form of a bounded tstzrange. */
export function parseSpan(text: string): Span {
  const match = RANGE.exec(text);
  if (match?.[1] === undefined || match[2] === undefined)
    throw new Error(`Not a bounded half-open span: ${text}`);
  return { from: new Date(pgInstant(match[1])), to: new Date(pgInstant(match[2])) };
}

/** PostgreSQL writes "2026-11-23 10:00:00+00"; Date wants a T and minutes in the offset. */
const pgInstant = (text: string): string => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

/** PostgreSQL's text form of a span. */
export const formatSpan = (span: Span): string => `[${span.from.toISOString()},${span.to.toISOString()})`;

const spanTransformer = {
  from: (value: string | null): Span | null => (value === null ? null : parseSpan(value)),
  to: (value: unknown): unknown =>
    value !== null && typeof value === 'object' && 'from' in value ? formatSpan(value as Span) : value,
};

declare const unread: unique symbol;

/** What is stored for statements alone; rows do not carry it. */
interface Unread {
  readonly [unread]: true;
}

/** The column types in use; `nullable(x)` allows null, `key(x)` makes it part of the primary key. */
export const columns = {
  uuid: column<string>({ type: 'uuid' }),
  uuids: column<readonly string[]>({ type: 'uuid', array: true }),
  text: column<string>({ type: 'text' }),
  texts: column<readonly string[]>({ type: 'text', array: true }),
  int: column<number>({ type: 'integer' }),
  ints: column<readonly number[]>({ type: 'int4', array: true }),
  bool: column<boolean>({ type: 'boolean' }),
  instant: column<Date>({ type: 'timestamptz' }),
  date: column<string>({ type: 'date' }),
  span: column<Span>({ type: 'tstzrange', transformer: spanTransformer }),
  json: <T>() => column<T>({ type: 'jsonb' }),
  /** A text column that a CHECK constraint limits to the strings of T. */
  oneOf: <T extends string>() => column<T>({ type: 'text' }),
  nullable: <T>(of: Column<T>): Column<T | null> => column<T | null>({ ...of.options, nullable: true }),
  key: <T>(of: Column<T>): Column<T> => column<T>({ ...of.options, primary: true }),
  /** A column whose value the database generates; it is read, never written. */
  generated: <T>(of: Column<T>): Column<T> => column<T>({ ...of.options, insert: false, update: false }),
  /** A name as it is searched, which the database generates (`searchable`); only statements read it. */
  searched: column<Unread>({ type: 'text', insert: false, update: false, select: false }),
} as const;

type Columns = Readonly<Record<string, Column<unknown>>>;

/** The row type of a set of columns. */
export type RowOfColumns<C extends Columns> = {
  [K in keyof C as C[K] extends Column<Unread> ? never : K]: C[K] extends Column<infer T> ? T : never;
};

/** The row type of a table. */
export type RowOf<T> = T extends EntitySchema<infer R> ? R : never;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Declares the table `name` (schema `public`) with its columns in camel case. */
export function defineTable<C extends Columns>(name: string, of: C): EntitySchema<RowOfColumns<C>> {
  const entries = Object.entries(of).map(([property, { options }]) => [
    property,
    { ...options, name: snakeCase(property) },
  ]);
  return new EntitySchema({ name, tableName: name, columns: Object.fromEntries(entries) as never });
}
