// The week into which a candidate paints when they can. What is painted waits in the page until it is saved; the gateway
// gets what is to be added and what is to be taken away, and has the last word.
import { Clock } from '../time/clock.js';
import type { Period } from '../time/clock.js';
import { find, make } from './elements.js';
import { say } from './say.js';
import { coverage, lengthMs, merged, spansOf, textOf, without } from './spans.js';
import type { Span } from './spans.js';
import { listen } from './week-gestures.js';
import type { Place } from './week-gestures.js';
import { addDays, beyondHours, daysOf, firstMonday, onWeekend, rowsOf } from './week-model.js';
import { drawGrid, fillGrid, weekName } from './week-table.js';
import type { Grid } from './week-table.js';

const WEEKS_AHEAD_MAX = 51;
const MINUTE_MS = 60_000;

/** What is painted and not saved, as the form's fields say it: it stays while the page is shown in another zone. */
let unsaved = { add: '', remove: '' };

/** Draws the week of the page that is shown, when it has one. */
export function drawWeek(): void {
  const form = find<HTMLFormElement>('form.week');
  if (form === null) unsaved = { add: '', remove: '' };
  else new Week(form);
}

/** Has the browser ask before it leaves a page on which something is painted and not saved. */
export function guardWeek(): void {
  addEventListener('beforeunload', (event) => {
    if (unsaved.add + unsaved.remove !== '') event.preventDefault();
  });
}

const readClock = ({ zone = 'UTC', hours }: DOMStringMap, text: string): Clock =>
  new Clock(
    zone,
    (JSON.parse(text) as [number, number, number, string | null][]).map(
      ([fromMs, toMs, offsetMinutes, abbreviation]): Period => ({
        fromMs,
        toMs,
        offsetMinutes,
        abbreviation,
      }),
    ),
    hours === 'h12' ? 'h12' : 'h23',
  );

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return say('minutes', { minutes: rest });
  return rest === 0 ? say('hours', { hours }) : say('hoursMinutes', { hours, minutes: rest });
}

class Week {
  readonly #clock: Clock;
  readonly #nowMs: number;
  readonly #given: readonly Span[];
  readonly #firstMonday: string;
  readonly #head = make('h2', { 'aria-live': 'polite' });
  readonly #note = make('p', { class: 'notice', hidden: true });
  readonly #place = make('div', { class: 'scroll' });
  readonly #unsaved = make('small', { role: 'status' });
  readonly #save = make('button', {}, say('save'));
  #painted: readonly Span[];
  #monday: string;
  #weekend: boolean;
  #allHours: boolean;
  #grid: Grid = { table: make('table'), cells: [] };
  /** What was painted when a gesture began, where it began, and whether it chooses. */
  #gesture: { readonly before: readonly Span[]; readonly from: Place; readonly chooses: boolean } | null =
    null;

  constructor(private readonly form: HTMLFormElement) {
    const { clock = '[]', given = '', now = '0' } = form.dataset;
    this.#clock = readClock(find('main')?.dataset ?? {}, clock);
    this.#nowMs = Number(now);
    this.#given = spansOf(given);
    const said = { add: this.#field('add').value, remove: this.#field('remove').value };
    const { add, remove } = said.add + said.remove === '' ? unsaved : said;
    this.#painted = merged([...without(this.#given, spansOf(remove)), ...spansOf(add)]);
    this.#monday = this.#firstMonday = firstMonday(this.#clock, this.#nowMs);
    this.#weekend = onWeekend(this.#clock, this.#painted);
    this.#allHours = beyondHours(this.#clock, this.#painted);
    this.#build();
    this.#draw();
  }

  #field(name: string): HTMLInputElement {
    const field = find<HTMLInputElement>(`[name=${name}]`, this.form);
    if (field === null) throw new Error(`The form of the week has no field "${name}".`);
    return field;
  }

  #build(): void {
    const button = (text: string, does: () => void, more: Record<string, string> = {}): HTMLButtonElement => {
      const made = make('button', { type: 'button', 'data-weight': 'plain', ...more }, text);
      made.addEventListener('click', does);
      return made;
    };
    const toggle = (text: string, pressed: boolean, does: (on: boolean) => void): HTMLButtonElement => {
      const made = button(
        text,
        () => {
          const on = made.getAttribute('aria-pressed') !== 'true';
          made.setAttribute('aria-pressed', String(on));
          does(on);
          this.#draw();
        },
        { 'aria-pressed': String(pressed) },
      );
      return made;
    };
    const meter = find('.meter');
    this.form.append(
      make(
        'div',
        { class: 'turn' },
        button('‹', () => this.#turn(-1), { 'aria-label': say('earlier') }),
        this.#head,
        button('›', () => this.#turn(1), { 'aria-label': say('later') }),
      ),
      make('p', { class: 'muted' }, say(matchMedia('(pointer: coarse)').matches ? 'hintTouch' : 'hintMouse')),
      make('p', { class: 'unseen', id: 'week-keys' }, say('keys')),
      this.#note,
      this.#place,
      make(
        'div',
        { class: 'acts' },
        toggle(say('weekend'), this.#weekend, (on) => (this.#weekend = on)),
        toggle(say('allHours'), this.#allHours, (on) => (this.#allHours = on)),
        button(say('clear'), () => this.#clear()),
      ),
      make('div', { class: 'save' }, ...(meter === null ? [] : [meter]), this.#unsaved, this.#save),
    );
    const exact = find<HTMLDetailsElement>('details.exact');
    if (exact !== null && find('[aria-invalid=true]', exact) === null) exact.open = false;
    this.form.hidden = false;
  }

  #days(): readonly string[] {
    return daysOf(this.#monday, this.#weekend);
  }

  #draw(focus: Place | null = null): void {
    const days = this.#days();
    this.#grid = drawGrid(this.#clock, days, rowsOf(this.#allHours), this.#nowMs);
    this.#head.textContent = weekName(days);
    this.#noteClockChange(days);
    this.#place.replaceChildren(this.#grid.table);
    const [row = 0, column = 0] = focus ?? [];
    const cell = this.#cellAt([row, column]);
    cell?.setAttribute('tabindex', '0');
    listen(this.#grid.table, {
      placeOf: (target) => this.#placeOf(target),
      cellAt: (place) => this.#cellAt(place),
      begin: (place) => this.#begin(place),
      reach: (place) => this.#reach(place),
      turn: (weeks, place) => this.#turn(weeks, place),
    });
    this.#grid.table.addEventListener('focusin', ({ target }) => this.#rove(target));
    this.#refresh();
    if (focus !== null) cell?.focus();
  }

  #noteClockChange(days: readonly string[]): void {
    const at = (day: string): number => this.#clock.instant(day, 0);
    const change = this.#clock.changeWithin(at(days[0] ?? ''), at(addDays(days.at(-1) ?? '', 1)));
    this.#note.hidden = change === null;
    this.#note.textContent =
      change === null
        ? ''
        : say('clockChange', {
            day: this.#clock.date(change.at, this.#nowMs),
            zone: this.#clock.zone,
            direction: change.minutes > 0 ? 'forward' : 'back',
          });
  }

  /** Tab comes back to the cell that had the focus last. */
  #rove(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    if (place === null) return;
    for (const { element } of this.#grid.cells.flat()) element.tabIndex = -1;
    const cell = this.#cellAt(place);
    if (cell !== null) cell.tabIndex = 0;
  }

  #placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest('[role=gridcell]') : null;
    const row = this.#grid.cells.findIndex((cells) => cells.some(({ element }) => element === cell));
    const column = this.#grid.cells[row]?.findIndex(({ element }) => element === cell) ?? -1;
    return column === -1 ? null : [row, column];
  }

  #cellAt([row, column]: Place): HTMLElement | null {
    return this.#grid.cells[row]?.[column]?.element ?? null;
  }

  #begin(from: Place): void {
    const span = this.#grid.cells[from[0]]?.[from[1]]?.span ?? null;
    const chooses = span === null || coverage(this.#painted, span) !== 'all';
    this.#gesture = { before: this.#painted, from, chooses };
  }

  /** Chooses or takes back all cells between where the gesture began and `to`. */
  #reach(to: Place): void {
    if (this.#gesture === null) return;
    const { before, from, chooses } = this.#gesture;
    const within = (at: number, one: number, other: number): boolean =>
      at >= Math.min(one, other) && at <= Math.max(one, other);
    const spans = this.#grid.cells.flatMap((cells, row) =>
      cells.flatMap(({ span }, column) =>
        span !== null && within(row, from[0], to[0]) && within(column, from[1], to[1]) ? [span] : [],
      ),
    );
    this.#painted = chooses ? merged([...before, ...spans]) : without(before, spans);
    this.#refresh();
  }

  #clear(): void {
    const first = this.#clock.instant(this.#monday, 0);
    this.#painted = without(this.#painted, [[first, this.#clock.instant(addDays(this.#monday, 7), 0)]]);
    this.#refresh();
  }

  #turn(weeks: 1 | -1, focus: Place | null = null): void {
    const monday = addDays(this.#monday, weeks * 7);
    if (monday < this.#firstMonday || monday > addDays(this.#firstMonday, WEEKS_AHEAD_MAX * 7)) return;
    this.#monday = monday;
    this.#draw(focus);
  }

  #refresh(): void {
    fillGrid(this.#grid, this.#painted);
    const add = without(this.#painted, this.#given);
    const remove = without(this.#given, this.#painted);
    unsaved = { add: textOf(add), remove: textOf(remove) };
    this.#field('add').value = unsaved.add;
    this.#field('remove').value = unsaved.remove;
    const changed = add.length + remove.length > 0;
    this.#save.disabled = !changed;
    this.#unsaved.textContent = changed ? say('unsaved') : '';
    this.#measure();
  }

  #measure(): void {
    const meter = find('.meter', this.form);
    if (meter === null) return;
    const needed = Number(meter.dataset['needed']);
    const given = lengthMs(without(this.#painted, [[0, this.#nowMs]])) / MINUTE_MS;
    const progress = find<HTMLProgressElement>('progress', meter);
    if (progress !== null) progress.value = Math.min(given, needed);
    const text = find('p', meter);
    if (text !== null)
      text.textContent =
        given < needed
          ? say('missing', {
              given: duration(given),
              needed: duration(needed),
              missing: duration(needed - given),
            })
          : say('enough', { given: duration(given) });
  }
}
