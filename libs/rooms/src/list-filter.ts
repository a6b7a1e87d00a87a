// What a list is narrowed by, read from the words of an address or a command line. A word that a list does not take is
// refused rather than passed over: whoever narrows an export believes afterwards that it is.
import type { ExportedList, FilterName, ListFilter } from '#access';
import { filterNames } from '#access';
import { CalendarInputError, instantFromText, localDaySpan } from '#calendar';
import { invalidInput, isId } from '#platform';

/** What was given, by name; empty words count as not given. */
export type GivenFilter = Readonly<Record<string, string | undefined>>;

const SEARCH_MAX = 200;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The filter that was given for this list; dates are days in `zone`, and `to` includes its day.
 * @throws {Refusal} INVALID_INPUT naming the word
 */
export function readFilter(list: ExportedList, given: GivenFilter, zone: string): ListFilter {
  const words = Object.entries(given).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  for (const [name] of words) requireTaken(list, name);
  const by = new Map(words);
  const wordOf = (name: FilterName): string | null => by.get(name) ?? null;
  const from = momentOf('from', wordOf('from'), zone);
  const to = momentOf('to', wordOf('to'), zone);
  if (from !== null && to !== null && to <= from)
    throw invalidInput('to', `to must be after from; it was "${wordOf('to') ?? ''}".`);
  return {
    opening: idOf('opening', wordOf('opening')),
    pool: idOf('pool', wordOf('pool')),
    states: chosen('state', list.states, wordOf('state')),
    search: searchOf(wordOf('search')),
    measures: chosen('measure', list.measures, wordOf('measure')),
    part: partOf(wordOf('part')),
    from,
    to,
  };
}

function requireTaken({ name, filters }: ExportedList, word: string): void {
  if ((filters as readonly string[]).includes(word)) return;
  const taken = filters.length === 0 ? 'by nothing' : `by ${filters.join(', ')}`;
  const known = (filterNames as readonly string[]).includes(word);
  throw invalidInput(
    known ? word : 'filter',
    `${word.slice(0, 40)} is nothing by which the list ${name} can be narrowed; it is narrowed ${taken}.`,
  );
}

function idOf(name: FilterName, word: string | null): string | null {
  const id = word?.toLowerCase() ?? null;
  if (id !== null && !isId(id))
    throw invalidInput(
      name,
      `${name} must be the id of one, as in its address; it was "${id.slice(0, 60)}".`,
    );
  return id;
}

/** One or several of those that are known. */
function chosen(name: FilterName, known: readonly string[], word: string | null): readonly string[] | null {
  if (word === null) return null;
  const wanted = word.split(',').map((one) => one.trim().toLowerCase());
  const wrong = wanted.find((one) => !known.includes(one));
  if (wrong !== undefined)
    throw invalidInput(
      name,
      `${name} must be one or several of ${known.join(', ')}, parted by commas; it was "${wrong.slice(0, 60)}".`,
    );
  return wanted;
}

const PART = /^\w{1,40}$/;

function partOf(word: string | null): string | null {
  if (word !== null && !PART.test(word))
    throw invalidInput(
      'part',
      `part is a reason, a stage or a timing, such as late; it was "${word.slice(0, 60)}".`,
    );
  return word?.toLowerCase() ?? null;
}

function searchOf(word: string | null): string | null {
  if (word !== null && word.length > SEARCH_MAX)
    throw invalidInput('search', `search has at most ${SEARCH_MAX} characters; it had ${word.length}.`);
  return word?.replaceAll('\0', ' ') ?? null;
}

function momentOf(name: 'from' | 'to', word: string | null, zone: string): Date | null {
  if (word === null) return null;
  try {
    const day = name === 'to' && DATE.test(word);
    return new Date(day ? localDaySpan(word, zone)[1] : instantFromText(word, zone, name));
  } catch (error) {
    if (!(error instanceof CalendarInputError)) throw error;
    throw invalidInput(
      name,
      `${name} must be a day such as 2026-11-24 or an instant such as 2026-11-24T09:00:00Z; it was "${word.slice(0, 60)}".`,
    );
  }
}
