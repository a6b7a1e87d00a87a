// The scalars of the contract: each accepts exactly what its description says and names what was wrong.
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isZone } from '#calendar';

const wrong = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INVALID_INPUT' } });

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
/** Nobody interviews outside of these years, and beyond them PostgreSQL and JavaScript write years differently. */
const EARLIEST_MS = Date.UTC(1970, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$|^[^\s@<>,;]+@localhost$/;

const parseInstant = (value: unknown): Date => {
  const date = typeof value === 'string' && ISO.test(value) ? new Date(value) : null;
  if (date === null || !(date.getTime() >= EARLIEST_MS && date.getTime() < LATEST_MS))
    throw wrong(
      `A DateTime is an ISO 8601 instant with an offset, such as 2026-11-23T10:00:00Z, in the years 1970 to 2199; it was ${JSON.stringify(value)}.`,
    );
  return date;
};

const parseZone = (value: unknown): string => {
  if (typeof value !== 'string' || !isZone(value))
    throw wrong(`A time zone has an IANA name, such as Europe/Berlin; it was ${JSON.stringify(value)}.`);
  return value;
};

const parseEmail = (value: unknown): string => {
  if (typeof value !== 'string' || value.length > 254 || !EMAIL.test(value) || /\p{Cc}/u.test(value))
    throw wrong('An e-mail address looks like name@example.org and has at most 254 characters.');
  return value;
};

const ofString = <T>(
  name: string,
  parse: (value: unknown) => T,
  serialize: (value: unknown) => string,
): GraphQLScalarType =>
  new GraphQLScalarType({
    name,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize,
  });

const isoOf = (value: unknown): string =>
  (value instanceof Date ? value : new Date(String(value))).toISOString();

/** The resolvers of the contract's scalars. */
export const scalars = {
  DateTime: ofString('DateTime', parseInstant, isoOf),
  TimeZone: ofString('TimeZone', parseZone, String),
  EmailAddress: ofString('EmailAddress', parseEmail, String),
  JSON: new GraphQLScalarType({
    name: 'JSON',
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
    serialize: (value) => value,
  }),
};
