// Collects a CP-SAT model as the plain message that the solver reads. Only the kinds of constraints in use are named
// here: the package itself is installed apart from the project, so its own types are out of reach.

/** A linear expression in the solver's own form. */
interface Expression {
  readonly vars: readonly number[];
  readonly coeffs: readonly number[];
  readonly offset: number;
}

/** A constraint of the message; exactly one kind is present, beside the literals under which it holds. */
interface Constraint {
  readonly enforcementLiteral?: readonly number[];
  readonly linear?: {
    readonly vars: readonly number[];
    readonly coeffs: readonly number[];
    readonly domain: readonly number[];
  };
  readonly interval?: { readonly start: Expression; readonly size: Expression; readonly end: Expression };
  readonly noOverlap?: { readonly intervals: readonly number[] };
  readonly exactlyOne?: { readonly literals: readonly number[] };
  readonly atMostOne?: { readonly literals: readonly number[] };
  readonly boolOr?: { readonly literals: readonly number[] };
}

/** The message as a whole; `domain` lists hold ranges as pairs of first and last value. */
export interface CpMessage {
  readonly variables: readonly { readonly domain: readonly number[] }[];
  readonly constraints: readonly Constraint[];
  readonly objective: {
    readonly vars: readonly number[];
    readonly coeffs: readonly number[];
    readonly offset: number;
  };
}

/** A term of a sum: variable number and factor. */
export type CpTerm = readonly [variable: number, factor: number];

/** Any number that a sum of slots and points can stay below. */
const FAR = 1_000_000_000;

/** Ranges `[first, last, first, last, …]` that hold exactly the given ascending values. */
export function ranges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values) {
    if (found.length > 0 && found.at(-1) === value - 1) found[found.length - 1] = value;
    else found.push(value, value);
  }
  return found;
}

/** The literal that is true when `literal` is false. */
export const not = (literal: number): number => -literal - 1;

/** Grows a CP-SAT model variable by variable; literals are numbers of 0-1 variables, negative when negated. */
export class CpBuilder {
  /** Added to the objective whatever the variables say. */
  offset = 0;
  readonly #variables: { domain: readonly number[] }[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #costs = new Map<number, number>();

  /** An integer variable over ranges. */
  integer(domain: readonly number[]): number {
    this.#variables.push({ domain });
    return this.#variables.length - 1;
  }

  /** A variable that is 0 or 1 and costs something when it is 1. */
  literal(cost = 0): number {
    const made = this.integer([0, 1]);
    this.charge(made, cost);
    return made;
  }

  /** Adds to the price of one unit of a variable. */
  charge(variable: number, cost: number): void {
    if (cost !== 0) this.#costs.set(variable, (this.#costs.get(variable) ?? 0) + cost);
  }

  /** Demands, when all of `when` are true, that a sum lies in ranges. */
  among(terms: readonly CpTerm[], domain: readonly number[], when: readonly number[] = []): void {
    const vars = terms.map(([variable]) => variable);
    const coeffs = terms.map(([, factor]) => factor);
    this.#add({ ...(when.length > 0 ? { enforcementLiteral: when } : {}), linear: { vars, coeffs, domain } });
  }

  /** Demands, when all of `when` are true, that a sum is at least `least`. */
  atLeast(terms: readonly CpTerm[], least: number, when: readonly number[] = []): void {
    this.among(terms, [least, FAR], when);
  }

  /** Demands that a sum is at most `most`. */
  atMost(terms: readonly CpTerm[], most: number): void {
    this.among(terms, [-FAR, most]);
  }

  /** Exactly one literal is true. */
  exactlyOne(literals: readonly number[]): void {
    this.#add({ exactlyOne: { literals } });
  }

  /** At most one literal is true. */
  atMostOne(literals: readonly number[]): void {
    if (literals.length > 1) this.#add({ atMostOne: { literals } });
  }

  /** At least one literal is true. */
  anyOf(literals: readonly number[]): void {
    this.#add({ boolOr: { literals } });
  }

  /** An interval of fixed size, present when `when` is true (always, without it); returns its number. */
  interval(start: number, size: number, when?: number): number {
    const expression = (offset: number): Expression => ({ vars: [start], coeffs: [1], offset });
    return this.#add({
      ...(when === undefined ? {} : { enforcementLiteral: [when] }),
      interval: { start: expression(0), size: { vars: [], coeffs: [], offset: size }, end: expression(size) },
    });
  }

  /** No two of the intervals that are present overlap. */
  noOverlap(intervals: readonly number[]): void {
    if (intervals.length > 1) this.#add({ noOverlap: { intervals } });
  }

  /** Hands over everything collected. */
  build(): CpMessage {
    return {
      variables: this.#variables,
      constraints: this.#constraints,
      objective: { vars: [...this.#costs.keys()], coeffs: [...this.#costs.values()], offset: this.offset },
    };
  }

  #add(constraint: Constraint): number {
    this.#constraints.push(constraint);
    return this.#constraints.length - 1;
  }
}
