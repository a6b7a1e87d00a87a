// The ways to paint into the grid: a mouse or pen drags, a finger taps, or holds and drags so that the page can still be
// scrolled, keys move and choose. Each takes the cells between where it began and where it is.

/** A cell's place: its row and its column. */
export type Place = readonly [row: number, column: number];

/** What gestures do; `begin` decides by the first cell whether they choose or take back. */
export interface Painter {
  readonly placeOf: (target: EventTarget | null) => Place | null;
  readonly cellAt: (place: Place) => HTMLElement | null;
  readonly begin: (place: Place) => void;
  readonly reach: (place: Place) => void;
  /** A week later or earlier is shown; the focus goes to the same place of it. */
  readonly turn: (weeks: 1 | -1, place: Place) => void;
}

const HOLD_MS = 350;
const STILL_PX = 10;

/** Makes `grid` react to pointers, fingers and keys. */
export function listen(grid: HTMLElement, painter: Painter): void {
  listenToPointers(grid, painter);
  listenToKeys(grid, painter);
}

function listenToPointers(grid: HTMLElement, painter: Painter): void {
  let painting = false;
  let handled = false;
  let hold: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const end = (): void => {
    clearTimeout(hold);
    painting = false;
  };
  const begin = (place: Place): void => {
    painting = handled = true;
    painter.begin(place);
    painter.reach(place);
  };
  grid.addEventListener('pointerdown', (event) => {
    const place = painter.placeOf(event.target);
    handled = false;
    if (place === null || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY };
    if (event.pointerType === 'touch') hold = setTimeout(() => begin(place), HOLD_MS);
    else begin(place);
  });
  grid.addEventListener('pointermove', (event) => {
    const moved = Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL_PX;
    if (!painting && moved) clearTimeout(hold);
    if (!painting) return;
    const place = painter.placeOf(document.elementFromPoint(event.clientX, event.clientY));
    if (place !== null) painter.reach(place);
  });
  // While a finger paints, the page stays where it is.
  grid.addEventListener('touchmove', (event) => painting && event.preventDefault(), { passive: false });
  grid.addEventListener('contextmenu', (event) => painting && event.preventDefault());
  for (const over of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    grid.addEventListener(over, end);
  // A tap, and what a screen reader does in its place.
  grid.addEventListener('click', (event) => {
    const place = painter.placeOf(event.target);
    if (place === null || handled) return;
    painter.begin(place);
    painter.reach(place);
  });
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

function listenToKeys(grid: HTMLElement, painter: Painter): void {
  /** Where the last gesture of keys ended, from where Shift goes on with it. */
  let reached: Place | null = null;
  const take = (place: Place): void => {
    painter.reach(place);
    reached = place;
  };
  grid.addEventListener('pointerdown', () => (reached = null));
  grid.addEventListener('keydown', (event) => {
    const place = painter.placeOf(event.target);
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = stepFrom(place, step, painter);
      if (next !== null && event.shiftKey) {
        if (reached?.join() !== place.join()) painter.begin(place);
        take(next);
      } else reached = null;
      if (next !== null) painter.cellAt(next)?.focus();
    } else if (event.key === ' ' || event.key === 'Enter') {
      painter.begin(place);
      take(place);
    } else if (event.key === 'PageDown' || event.key === 'PageUp') {
      painter.turn(event.key === 'PageDown' ? 1 : -1, place);
    } else return;
    event.preventDefault();
  });
}

/** The cell that a step leads to, or the last one in its direction; null where there is none. */
function stepFrom([row, column]: Place, [down, right]: Place, { cellAt }: Painter): Place | null {
  if (Number.isFinite(right)) {
    const next: Place = [row + down, column + right];
    return cellAt(next) === null ? null : next;
  }
  let last = column;
  const towards = Math.sign(right);
  while (cellAt([row, last + towards]) !== null) last += towards;
  return [row, last];
}
