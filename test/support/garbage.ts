// Input that nobody should send, made from the schema: for every argument of every root field values that are nearly
// right, one place of which is then spoiled. Seeded, so that a failure can be played again.
import {
  GraphQLID,
  GraphQLInt,
  GraphQLFloat,
  GraphQLBoolean,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  getNamedType,
  getNullableType,
} from 'graphql';
import type {
  GraphQLField,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is right for an argument or input field of this name; undefined when nothing special is. */
export type Known = (name: string) => unknown;

const LONG = 'long '.repeat(2_000);
const NUL = 'a\0b';
const HALF = 'a\ud800b';
const CURSORS = [
  [],
  [''],
  ['x'],
  ['a', 'b'],
  ['2026-11-23T08:00:00.000Z', 'x'],
  [NUL],
  ['1', '2', '3', '4'],
  [5],
].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
const STRANGER = '01a20000-0000-7000-8000-000000000000';
const TEXTS = [
  '',
  ' ',
  LONG,
  NUL,
  HALF,
  '\u0000',
  '%',
  "'; DROP TABLE loop; --",
  '{}',
  '\u202e',
  '😀'.repeat(300),
];
const IDS = [
  ...TEXTS,
  STRANGER,
  STRANGER.toUpperCase(),
  `{${STRANGER}}`,
  '00000000-0000-0000-0000-000000000000',
  '1',
];

const spoiled = (type: GraphQLNamedType, name: string, pick: <T>(of: readonly T[]) => T): unknown => {
  if (type === GraphQLID) return pick(IDS);
  if (type === GraphQLInt) return pick([0, -1, 101, 2_147_483_647, -2_147_483_648, 1.5, 1e20, 'x']);
  if (type === GraphQLFloat) return pick([0, -1, 1e308, 'x']);
  if (type === GraphQLBoolean) return pick([null, 'x', 0]);
  if (name === 'after') return pick([...TEXTS, ...CURSORS]);
  switch (type.name) {
    case 'DateTime':
      return pick([
        '0000-01-01T00:00:00Z',
        '0001-01-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
        '2026-02-30T00:00:00Z',
        '2026-11-23T08:00:00+99:99',
        '2026-11-23T08:00:00.123456789Z',
        'x',
        5,
      ]);
    case 'TimeZone':
      return pick(['', 'Mars/Base', 'UTC', '+05:00', 'europe/berlin', NUL, LONG, 'GMT+1']);
    case 'EmailAddress':
      return pick([
        '',
        'a@b',
        `${'a'.repeat(300)}@example.org`,
        'a\0@example.org',
        'a\ud800@example.org',
        'A@EXAMPLE.ORG',
      ]);
    default:
      return isEnumType(type) ? pick(['NO_SUCH', 5]) : pick([...TEXTS, ...CURSORS]);
  }
};

const ordinary = (type: GraphQLNamedType): unknown => {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const values: Readonly<Record<string, unknown>> = {
    ID: STRANGER,
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2026-11-25T10:00:00Z',
    TimeZone: 'Europe/Berlin',
    EmailAddress: 'somebody@example.org',
    JSON: {},
  };
  return values[type.name] ?? 'Something ordinary';
};

/** How a value is made: `spoil` says whether the next leaf is to be spoiled, `random` decides the rest. */
export interface Making {
  readonly known: Known;
  readonly random: () => number;
  readonly spoil: () => boolean;
}

/** A value for an input of this type. */
export function valueFor(type: GraphQLInputType, name: string, making: Making): unknown {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(making.random() * of.length)] as T;
  const bare = getNullableType(type);
  if (!isNonNullType(type) && making.random() < 0.3) return pick([null, undefined]);
  if (isListType(bare)) {
    const inner = bare.ofType;
    const one = (): unknown => valueFor(inner, name, making);
    const plain = { ...making, spoil: () => false };
    if (making.spoil()) return pick([[], Array.from({ length: 120 }, () => valueFor(inner, name, plain))]);
    return making.random() < 0.3 ? [one(), one()] : [one()];
  }
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [field.name, valueFor(field.type, field.name, making)]),
    );
  const named = getNamedType(bare);
  return making.spoil() ? spoiled(named, name, pick) : (making.known(name) ?? ordinary(named));
}

/** How deep a selection goes, and the cursor that nested connections are given, if any. */
export interface Selecting {
  readonly depth: number;
  readonly after: string | null;
}

/** A cursor that no connection gave, at random. */
export const strangeCursor = (random: () => number): string =>
  CURSORS[Math.floor(random() * CURSORS.length)] ?? '';

/** Everything that can be selected of a type without arguments that must be given. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, how: Selecting): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) {
    const parts = schema
      .getPossibleTypes(named)
      .map((member) => `... on ${member.name} ${selectionOf(schema, member, how)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  return `{ __typename ${fieldsOf(schema, named, how).join(' ')} }`;
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, how: Selecting): string[] {
  return Object.values(type.getFields())
    .filter(({ args }) => args.every((argument) => !isNonNullType(argument.type)))
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [`${type.name}_${field.name}: ${field.name}`];
      if (how.depth <= 0 || isUnionType(getNamedType(field.type))) return [];
      const paged = how.after !== null && field.args.some(({ name }) => name === 'after');
      const after = paged ? `(after: ${JSON.stringify(how.after)})` : '';
      const inner = selectionOf(schema, field.type, { ...how, depth: how.depth - 1 });
      return [`${type.name}_${field.name}: ${field.name}${after} ${inner}`];
    });
}

/** The operation that asks one root field with variables named as its arguments. */
export function operationFor(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
  how: Selecting,
): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared === '' ? '' : `(${declared})`;
  const call = given === '' ? '' : `(${given})`;
  return `${kind} Garbage${head} { ${field.name}${call} ${selectionOf(schema, field.type, how)} }`;
}
