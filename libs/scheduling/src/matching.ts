/**
 * Keeps a cheapest assignment of people to the seats placed so far, nobody on two of them, while seats come and go in
 * stack order: successive shortest augmenting paths with potentials (Jonker and Volgenant 1987; Kuhn 1955).
 */
import type { Eligible } from './model.js';
import { IMPOSSIBLE } from './model.js';

interface Snapshot {
  readonly rowPotential: Int32Array;
  readonly columnPotential: Int32Array;
  readonly rowOf: Int16Array;
  readonly columnOf: Int16Array;
}

/** Rows are seats, columns people, and one private column per seat stands for leaving it empty. */
export class Matching {
  /** Cost of the current assignment. */
  cost = 0;

  private depth = 0;
  private readonly lists: (Eligible | undefined)[];
  private readonly emptyCost: Int32Array;
  private readonly rowPotential: Int32Array;
  private readonly columnPotential: Int32Array;
  private readonly rowOf: Int16Array;
  private readonly columnOf: Int16Array;
  private readonly addedRow: Int16Array;
  private readonly addedCost: Int32Array;
  private readonly simple: Uint8Array;
  private readonly snapshots: Snapshot[];
  private readonly distance: Int32Array;
  private readonly way: Int16Array;
  private readonly settled: Uint8Array;
  private readonly touched: Int16Array;

  constructor(
    private readonly people: number,
    private readonly seats: number,
  ) {
    const columns = people + seats;
    this.lists = new Array<Eligible | undefined>(seats);
    this.emptyCost = new Int32Array(seats);
    this.rowPotential = new Int32Array(seats);
    this.columnPotential = new Int32Array(columns);
    this.rowOf = new Int16Array(columns).fill(-1);
    this.columnOf = new Int16Array(seats).fill(-1);
    this.addedRow = new Int16Array(seats + 1);
    this.addedCost = new Int32Array(seats + 1);
    this.simple = new Uint8Array(seats + 1);
    this.snapshots = [];
    this.distance = new Int32Array(columns).fill(IMPOSSIBLE);
    this.way = new Int16Array(columns);
    this.settled = new Uint8Array(columns);
    this.touched = new Int16Array(columns);
  }

  /** How many seats are placed; the mark to come back to with `undo`. */
  get size(): number {
    return this.depth;
  }

  /** The person on a placed seat, or -1 when it is left empty. */
  personOn(seat: number): number {
    const column = this.columnOf[seat]!;
    return column < this.people ? column : -1;
  }

  /** Places one more seat; `false` (and nothing changed) when no assignment of all placed seats exists. */
  add(seat: number, list: Eligible, emptyCost: number): boolean {
    const { people, costs } = list;
    let best = emptyCost;
    let column = emptyCost < IMPOSSIBLE ? this.people + seat : -1;
    let free = column >= 0;
    for (let at = 0; at < costs.length; at++) {
      const cost = costs[at]!;
      if (cost > best || (cost === best && free)) break;
      const person = people[at]!;
      const reduced = cost - this.columnPotential[person]!;
      const open = this.rowOf[person]! < 0;
      if (reduced < best || (reduced === best && open && !free)) {
        best = reduced;
        column = person;
        free = open;
      }
    }
    if (column < 0) return false;
    this.lists[seat] = list;
    this.emptyCost[seat] = emptyCost;
    this.addedRow[this.depth] = seat;
    this.addedCost[this.depth] = this.cost;
    if (free) {
      this.rowPotential[seat] = best;
      this.rowOf[column] = seat;
      this.columnOf[seat] = column;
      this.simple[this.depth++] = 1;
      this.cost += best;
      return true;
    }
    this.save();
    if (!this.augment(seat)) return false;
    this.simple[this.depth++] = 0;
    return true;
  }

  /** Takes the latest seats away until `size` remain. */
  undo(size: number): void {
    while (this.depth > size) {
      this.depth--;
      const seat = this.addedRow[this.depth]!;
      this.cost = this.addedCost[this.depth]!;
      if (this.simple[this.depth] === 1) {
        this.rowOf[this.columnOf[seat]!] = -1;
        this.columnOf[seat] = -1;
      } else {
        const saved = this.snapshots[this.depth]!;
        this.rowPotential.set(saved.rowPotential);
        this.columnPotential.set(saved.columnPotential);
        this.rowOf.set(saved.rowOf);
        this.columnOf.set(saved.columnOf);
      }
    }
  }

  private save(): void {
    const saved = (this.snapshots[this.depth] ??= {
      rowPotential: new Int32Array(this.rowPotential.length),
      columnPotential: new Int32Array(this.columnPotential.length),
      rowOf: new Int16Array(this.rowOf.length),
      columnOf: new Int16Array(this.columnOf.length),
    });
    saved.rowPotential.set(this.rowPotential);
    saved.columnPotential.set(this.columnPotential);
    saved.rowOf.set(this.rowOf);
    saved.columnOf.set(this.columnOf);
  }

  /** Shortest augmenting path from a new row; `false` leaves potentials and assignment as they were. */
  private augment(seat: number): boolean {
    const { distance, settled, touched, rowOf } = this;
    this.rowPotential[seat] = 0;
    let count = 0;
    let row = seat;
    let reached = 0;
    let end = -1;
    for (;;) {
      count = this.relax(row, reached, count);
      let next = -1;
      let least = IMPOSSIBLE;
      for (let at = 0; at < count; at++) {
        const column = touched[at]!;
        if (settled[column] === 1) continue;
        const far = distance[column]!;
        if (far < least || (far === least && next >= 0 && rowOf[column]! < 0)) {
          least = far;
          next = column;
        }
      }
      if (next < 0) break;
      reached = least;
      if (rowOf[next]! < 0) {
        end = next;
        break;
      }
      settled[next] = 1;
      row = rowOf[next]!;
    }
    if (end >= 0) this.shift(seat, reached, count, end);
    for (let at = 0; at < count; at++) {
      distance[touched[at]!] = IMPOSSIBLE;
      settled[touched[at]!] = 0;
    }
    return end >= 0;
  }

  private relax(row: number, reached: number, count: number): number {
    const { people, costs } = this.lists[row]!;
    const base = reached - this.rowPotential[row]!;
    for (let at = 0; at <= costs.length; at++) {
      const last = at === costs.length;
      const column = last ? this.people + row : people[at]!;
      const cost = last ? this.emptyCost[row]! : costs[at]!;
      if (cost >= IMPOSSIBLE || this.settled[column] === 1) continue;
      const far = base + cost - this.columnPotential[column]!;
      if (far >= this.distance[column]!) continue;
      if (this.distance[column] === IMPOSSIBLE) this.touched[count++] = column;
      this.distance[column] = far;
      this.way[column] = row;
    }
    return count;
  }

  private shift(seat: number, reached: number, count: number, end: number): void {
    const { distance, settled, touched, rowOf, columnOf, way } = this;
    this.rowPotential[seat] = reached;
    for (let at = 0; at < count; at++) {
      const column = touched[at]!;
      if (settled[column] !== 1) continue;
      const slack = reached - distance[column]!;
      this.columnPotential[column]! -= slack;
      this.rowPotential[rowOf[column]!]! += slack;
    }
    for (let column = end; ;) {
      const row = way[column]!;
      const previous = columnOf[row]!;
      rowOf[column] = row;
      columnOf[row] = column;
      if (row === seat) break;
      column = previous;
    }
    this.cost += reached;
  }

  /** Seats that the matching can hold. */
  get capacity(): number {
    return this.seats;
  }
}
