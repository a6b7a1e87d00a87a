// Loops across changes of clocks: who meets whom where, and when by the clock on the candidate's wall. Turned into
// instants by Temporal alone, which shares no code with what is tested.
const HOUR_MS = 3_600_000;

/** A candidate in `zone` meets one interviewer of each zone of `others`, for an hour each, from these wall times on. */
export interface Crossing {
  readonly zone: string;
  readonly others: readonly string[];
  readonly starts: readonly string[];
}

const crossing = (zone: string, others: readonly string[], ...starts: string[]): Crossing => ({
  zone,
  others,
  starts,
});

const VANCOUVER = 'America/Vancouver';
const EDMONTON = 'America/Edmonton';
const NEW_YORK = 'America/New_York';

/** Spring and autumn of each zone, by day and in the night of the change itself, and zones without one beside them. */
export const CROSSINGS: readonly Crossing[] = [
  crossing(VANCOUVER, [NEW_YORK, 'Europe/London'], '2027-03-12T09:00', '2027-03-15T09:00'),
  crossing(NEW_YORK, ['Europe/Berlin', VANCOUVER], '2027-03-12T10:00', '2027-03-15T10:00'),
  crossing('Etc/GMT+5', [NEW_YORK, EDMONTON], '2027-03-12T22:30', '2027-03-14T08:00'),
  crossing(EDMONTON, ['Asia/Kolkata', NEW_YORK], '2027-03-13T08:30', '2027-03-14T08:30'),
  crossing('Europe/Berlin', [NEW_YORK, 'Australia/Sydney'], '2027-03-26T15:00', '2027-03-29T15:00'),
  crossing('Europe/London', ['Asia/Kolkata', EDMONTON], '2027-03-27T16:00', '2027-03-28T16:00'),
  crossing('Australia/Sydney', ['Europe/London', 'Etc/GMT+5'], '2027-04-02T09:00', '2027-04-05T09:00'),
  crossing('Asia/Kolkata', ['Australia/Sydney', VANCOUVER], '2027-04-03T10:00', '2027-04-04T10:00'),
  crossing('Australia/Sydney', [VANCOUVER, 'Europe/Berlin'], '2027-10-01T09:00', '2027-10-04T09:00'),
  crossing('Europe/Berlin', ['Europe/London', 'Asia/Kolkata'], '2027-10-30T10:00', '2027-10-31T10:00'),
  crossing('Europe/London', [NEW_YORK, 'Australia/Sydney'], '2027-10-30T09:00', '2027-11-01T09:00'),
  crossing(NEW_YORK, [EDMONTON, 'Europe/Berlin'], '2027-11-05T11:00', '2027-11-08T11:00'),
  crossing(VANCOUVER, [EDMONTON, 'Europe/Berlin'], '2027-11-06T09:00', '2027-11-08T09:00'),
  crossing(EDMONTON, [VANCOUVER, 'Etc/GMT+5'], '2027-11-06T12:00', '2027-11-07T12:00'),
  crossing('Etc/GMT+5', ['Europe/Berlin', NEW_YORK], '2027-11-06T22:30', '2027-11-07T10:00'),
  crossing('Asia/Kolkata', ['Europe/London', EDMONTON], '2027-10-30T10:00', '2027-10-31T10:00'),
  // In the night of the change itself: the windows as people say them are an hour shorter, or longer, than they look.
  crossing('Europe/Berlin', [NEW_YORK, 'Asia/Kolkata'], '2027-03-28T01:00', '2027-03-28T03:00'),
  crossing('Australia/Sydney', ['Europe/Berlin', EDMONTON], '2027-10-03T01:00', '2027-10-03T03:00'),
  crossing('Australia/Sydney', [NEW_YORK, 'Europe/London'], '2027-04-04T01:00', '2027-04-04T02:00'),
  crossing('Europe/London', ['Europe/Berlin', VANCOUVER], '2027-10-31T00:00', '2027-10-31T01:00'),
  crossing(NEW_YORK, [EDMONTON, 'Australia/Sydney'], '2027-11-07T00:00', '2027-11-07T01:00'),
  crossing(NEW_YORK, ['Europe/London', VANCOUVER], '2027-03-14T01:00', '2027-03-14T03:00'),
  crossing('Europe/London', ['Asia/Kolkata', NEW_YORK], '2027-03-28T00:00', '2027-03-28T02:00'),
  crossing('Europe/Berlin', [EDMONTON, 'Australia/Sydney'], '2027-10-31T01:00', '2027-10-31T02:00'),
];

/** Whether the second interview follows the first at once, in one window that crosses the change. */
export const isOneNight = ({ starts: [first = '', second = ''] }: Crossing): boolean =>
  first.slice(0, 10) === second.slice(0, 10);

/** When the interviews start, in ms. */
export const startsOf = ({ zone, starts }: Crossing): number[] =>
  starts.map((wall) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds);

/** The windows as the candidate says them, as instants: an hour from each start, or one window for both. */
export function windowsOf(one: Crossing): { from: string; to: string }[] {
  const spans = startsOf(one).map((ms) => ({
    from: new Date(ms).toISOString(),
    to: new Date(ms + HOUR_MS).toISOString(),
  }));
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined || !isOneNight(one)) return spans;
  return [{ from: first.from, to: last.to }];
}
