// Turns the form of "when you can" into spans of instants. People say wall time in a zone; one that does not exist there
// on that day is named instead of being moved silently.
import { CalendarInputError, localDatesIn, wallExists, wallToInstant } from '#calendar';
import { invalidInput } from '#platform';
import type { Span } from '#platform';

const DAYS_MAX = 31;

/** What was entered: dates YYYY-MM-DD and times HH:MM of the zone; `lastDate` is empty for one day. */
export interface EnteredWindow {
  readonly date: string;
  readonly lastDate: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}

/** The spans, one per day. @throws {Refusal} INVALID_INPUT in words for the candidate */
export function enteredWindows({ date, lastDate, from, to, zone }: EnteredWindow, now: Date): Span[] {
  try {
    const [first, last] = [
      wallToInstant(date, '00:00', zone),
      wallToInstant(lastDate || date, '24:00', zone),
    ];
    if (last <= first) throw invalidInput('lastDate', 'The last day must not lie before the first one.');
    if (last - first > (DAYS_MAX + 1) * 86_400_000)
      throw invalidInput('lastDate', `Please give at most ${DAYS_MAX} days at once.`);
    return localDatesIn([first, last], zone).map((day) => windowOn(day, { from, to, zone }, now));
  } catch (error) {
    if (error instanceof CalendarInputError)
      throw invalidInput(
        error.field,
        'Please give a day such as 2026-11-24 and times such as 09:00 and 17:30.',
      );
    throw error;
  }
}

function windowOn(
  date: string,
  { from, to, zone }: Pick<EnteredWindow, 'from' | 'to' | 'zone'>,
  now: Date,
): Span {
  for (const time of [from, to])
    if (!wallExists(date, time, zone))
      throw invalidInput(
        'from',
        `On ${date} the clocks in ${zone} go forward, and there is no ${time}. Please choose another time.`,
      );
  const span = {
    from: new Date(wallToInstant(date, from, zone)),
    to: new Date(wallToInstant(date, to, zone)),
  };
  if (span.to <= span.from) throw invalidInput('to', 'The end must lie after the beginning.');
  if (span.from < now) throw invalidInput('date', `${date}, ${from} is over already.`);
  return span;
}

const SPANS_MAX = 200;

/** The spans that a field names, such as "2026-11-24T09:00:00.000Z/2026-11-24T10:00:00.000Z", with a blank between two. @throws {Refusal} INVALID_INPUT when it names something else */
export function namedSpans(field: string, text: string): Span[] {
  const parts = text.split(' ').filter((part) => part !== '');
  if (parts.length > SPANS_MAX) throw invalidInput(field, 'These are too many times at once.');
  return parts.map((part) => {
    const [from, to, ...rest] = part.split('/').map((instant) => new Date(instant));
    if (from === undefined || to === undefined || rest.length > 0 || !(from < to))
      throw invalidInput(field, 'There is no such time. Please look at the list again.');
    return { from, to };
  });
}
