// Pages that are sorted by name and then by id: what their cursors hold.
import { invalidInput, isId } from '#platform';
import { pageRequest } from '../graphql/connection.js';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page after a name and an id. */
export interface NamePage {
  readonly limit: number;
  readonly after: readonly [name: string, id: string] | null;
}

/** The page that `first` and `after` ask for. @throws {Refusal} INVALID_INPUT naming the argument */
export function namePage(args: PageArguments): NamePage {
  const { limit, after } = pageRequest(args, 2);
  if (after === null) return { limit, after };
  const [name, id] = after;
  if (name === undefined || id === undefined || !isId(id) || name.includes('\0'))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return { limit, after: [name, id] };
}
