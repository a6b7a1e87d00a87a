// The packet's rows as a table: a column for each scorecard that is in, in the order of the interviews, a row for each
// competency in the order in which the gateway gives them, which is the largest disagreement first.

/** One criterion as it was rated in one scorecard. */
export interface Rated {
  readonly criterionName: string;
  readonly rating: number | null;
  readonly evidence: string;
}

/** A competency as the gateway gives it. */
export interface GivenRow {
  readonly competencyId: string;
  readonly name: string;
  readonly spread: number;
  readonly cells: readonly (Rated & { readonly scorecard: { readonly id: string } })[];
}

/** A row of the table; `columns` are in the order of the scorecards, empty where a scorecard has no such criterion. */
export interface MatrixRow {
  readonly competencyId: string;
  readonly name: string;
  readonly spread: number;
  readonly columns: readonly (readonly Rated[])[];
}

/** The rows of the table for these columns. */
export const matrixOf = (rows: readonly GivenRow[], scorecardIds: readonly string[]): readonly MatrixRow[] =>
  rows.map(({ competencyId, name, spread, cells }) => ({
    competencyId,
    name,
    spread,
    columns: scorecardIds.map((id) => cells.filter(({ scorecard }) => scorecard.id === id)),
  }));
