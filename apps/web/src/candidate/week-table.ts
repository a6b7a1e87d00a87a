// Draws the week: a grid of days and hours, each cell named in full, so that it can be read out as well as seen.
import type { Clock, HourCycle } from '../time/clock.js';
import { locale } from '../words/words.js';
import { make } from './elements.js';
import { say } from './say.js';
import { coverage } from './spans.js';
import type { Span } from './spans.js';
import { cellSpan } from './week-model.js';
import type { Row } from './week-model.js';

/** A cell of the grid; `span` is null for what cannot be chosen. */
export interface Cell {
  readonly element: HTMLTableCellElement;
  readonly span: Span | null;
  readonly label: string;
}

/** The grid that was drawn, row by row. */
export interface Grid {
  readonly table: HTMLTableElement;
  readonly cells: readonly (readonly Cell[])[];
}

const formatDay = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

/** "Mon 30 November". */
const longDay = (day: string): string =>
  formatDay(day, { weekday: 'short', day: 'numeric', month: 'long' }).replace(',', '');

/** "30 Nov – 4 Dec 2026". */
export const weekName = (days: readonly string[]): string => {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const format = new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`));
};

/** "09:00" of minutes since midnight, or "9:00 am". */
function wall(minutes: number, hourCycle: HourCycle): string {
  const [hour, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  return hourCycle === 'h23'
    ? `${String(hour).padStart(2, '0')}:${rest}`
    : `${hour % 12 || 12}:${rest} ${half(hour)}`;
}

const half = (hour: number): string => (hour % 24 < 12 ? 'am' : 'pm');

/** A whole hour in the little room beside a row: "09:00", or "9 am". */
const hourHead = (minutes: number, hourCycle: HourCycle): string =>
  wall(minutes, hourCycle).replace(/^(\d+):00 /, '$1\u00a0');

/** "9–12", or "9 am–12 pm". */
const hoursBetween = (from: number, to: number, hourCycle: HourCycle): string =>
  [from, to]
    .map((minutes) => (hourCycle === 'h23' ? String(minutes / 60) : hourHead(minutes, hourCycle)))
    .join('–');

function labelOf(day: string, { from, to, part }: Row, span: Span | null, hourCycle: HourCycle): string {
  const times = { day: longDay(day), from: wall(from, hourCycle), to: wall(to, hourCycle) };
  const label = part === null ? say('cell', times) : say('part', { ...times, part: say(part) });
  return span === null ? say('over', { cell: label }) : label;
}

function rowHead({ from, to, part }: Row, hourCycle: HourCycle): HTMLTableCellElement {
  const text =
    part === null
      ? [hourHead(from, hourCycle)]
      : [say(part), make('small', {}, hoursBetween(from, to, hourCycle))];
  return make('th', { scope: 'row' }, ...text);
}

/** Draws the rows of these days; nothing is chosen in it yet. */
export function drawGrid(clock: Clock, days: readonly string[], rows: readonly Row[], nowMs: number): Grid {
  const cells = rows.map((row) =>
    days.map((day): Cell => {
      const span = cellSpan(clock, day, row, nowMs);
      const element = make('td', {
        role: 'gridcell',
        tabindex: '-1',
        'aria-disabled': span === null && 'true',
      });
      return { element, span, label: labelOf(day, row, span, clock.hourCycle) };
    }),
  );
  const noon = clock.instant(days[0] ?? '', 12 * 60);
  const heads = days.map((day) =>
    make(
      'th',
      { scope: 'col', 'aria-label': longDay(day) },
      make('span', {}, formatDay(day, { weekday: 'short' })),
      make('strong', {}, formatDay(day, { day: 'numeric' })),
    ),
  );
  const body = rows.map((row, at) =>
    make(
      'tr',
      { 'data-part': row.part !== null },
      rowHead(row, clock.hourCycle),
      ...(cells[at] ?? []).map(({ element }) => element),
    ),
  );
  const table = make(
    'table',
    {
      role: 'grid',
      'aria-multiselectable': 'true',
      'aria-label': say('week', { week: weekName(days) }),
      'aria-describedby': 'week-keys',
    },
    make(
      'thead',
      {},
      make('tr', {}, make('th', { scope: 'col' }, make('small', {}, clock.shortLabel(noon))), ...heads),
    ),
    make('tbody', {}, ...body),
  );
  return { table, cells };
}

/** Shows in each cell how much of it is chosen. */
export function fillGrid({ cells }: Grid, painted: readonly Span[]): void {
  for (const { element, span, label } of cells.flat()) {
    const covered = span === null ? 'none' : coverage(painted, span);
    element.dataset['chosen'] = covered;
    element.setAttribute('aria-selected', String(covered === 'all'));
    element.setAttribute('aria-label', covered === 'some' ? say('partly', { cell: label }) : label);
  }
}
