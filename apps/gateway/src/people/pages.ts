// Pages that are sorted by name and then by id: what their cursors hold, and the text that is searched for in them.
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

const SEARCH_MAX = 200;

/** The text that is searched for; null for none. @throws {Refusal} INVALID_INPUT when it is no short line */
export function searchOf(given: string | null | undefined): string | null {
  const search = given?.trim() ?? '';
  if (search.length > SEARCH_MAX || /\p{Cc}/u.test(search))
    throw invalidInput(
      'search',
      `search is one line of at most ${SEARCH_MAX} characters; it had ${search.length}.`,
    );
  return search === '' ? null : search;
}
