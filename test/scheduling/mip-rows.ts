// Collects the columns and rows of a mixed integer program as the sparse arrays that a solver takes.

/** A term of a row: column number and factor. */
export type Term = readonly [column: number, factor: number];

/** A mixed integer program to be minimized; rows are in compressed sparse row form. */
export interface MixedProgram {
  readonly columns: number;
  readonly rows: number;
  readonly offset: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer: readonly boolean[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Grows a mixed integer program column by column and row by row. */
export class ProgramBuilder {
  /** Added to the objective whatever the columns say. */
  offset = 0;
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: boolean[] = [];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  /** A column that is 0 or 1. */
  choice(cost: number): number {
    return this.#column(cost, 1, true);
  }

  /** A column from 0 to `upper` that need not be whole. */
  amount(cost: number, upper: number): number {
    return this.#column(cost, upper, false);
  }

  /** Adds to what a column costs. */
  charge(column: number, cost: number): void {
    this.#cost[column] = (this.#cost[column] ?? 0) + cost;
  }

  /** Demands that the sum of the terms lies between two numbers; a column may appear more than once. */
  row(lower: number, terms: readonly Term[], upper: number): void {
    const merged = new Map<number, number>();
    for (const [column, factor] of terms) merged.set(column, (merged.get(column) ?? 0) + factor);
    for (const [column, factor] of merged) {
      if (factor === 0) continue;
      this.#indices.push(column);
      this.#values.push(factor);
    }
    this.#starts.push(this.#indices.length);
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
  }

  /** Demands that the sum is at most a number. */
  atMost(terms: readonly Term[], upper: number): void {
    this.row(-Infinity, terms, upper);
  }

  /** Hands over everything collected. */
  build(): MixedProgram {
    return {
      columns: this.#cost.length,
      rows: this.#rowLower.length,
      offset: this.offset,
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: this.#integer,
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    };
  }

  #column(cost: number, upper: number, integer: boolean): number {
    this.#cost.push(cost);
    this.#lower.push(0);
    this.#upper.push(upper);
    this.#integer.push(integer);
    return this.#cost.length - 1;
  }
}
