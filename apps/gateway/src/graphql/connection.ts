// Relay-style connections over keyset pages. A cursor holds the sort key of its row, so a page costs the same
// wherever it lies, and rows that come or go do not shift the next one.
import { invalidInput, isId } from '#platform';

const FIRST_MAX = 100;
const FIRST_DEFAULT = 25;

/** What a paged query is asked for: at most `limit` rows after the row with key `after`. */
export interface PageRequest {
  readonly limit: number;
  readonly after: readonly string[] | null;
}

/**
 * The arguments `first` and `after` of a connection whose cursors hold `keys` parts; a single one is an id.
 * @throws {Refusal} INVALID_INPUT naming the argument
 */
export function pageRequest(
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  keys = 1,
): PageRequest {
  const first = args.first ?? FIRST_DEFAULT;
  if (first < 1 || first > FIRST_MAX)
    throw invalidInput('first', `first must be 1 to ${FIRST_MAX}; it was ${first}.`);
  if (args.after === null || args.after === undefined) return { limit: first, after: null };
  const after = decode(args.after);
  if (after?.length !== keys || (keys === 1 && !after.every(isId)))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return { limit: first, after };
}

/** No cursor of ours is longer: its longest part is a name. */
const CURSOR_MAX = 2_000;

const isPart = (part: unknown): part is string =>
  typeof part === 'string' && part.isWellFormed() && !part.includes('\0');

function decode(cursor: string): readonly string[] | null {
  if (cursor.length > CURSOR_MAX) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isPart) ? value : null;
  } catch {
    return null;
  }
}

/** A connection as the schema shows it. */
export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Builds a connection from up to `limit` + 1 rows; `keyOf` gives a row's sort key. */
export function connectionOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
): Connection<Row> {
  const nodes = rows.slice(0, limit);
  const edges = nodes.map((node) => ({
    cursor: Buffer.from(JSON.stringify(keyOf(node))).toString('base64url'),
    node,
  }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: rows.length > limit, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
