// What is wrong with a file that somebody wants imported: every place of it, so that it can be mended in one go.
import { Refusal } from '../failure.js';

/** One thing that is wrong: in which line (1 is the header), in which column where it is one, and what would be right. */
export interface CsvProblem {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** So many are told; a file with more has usually one cause. */
const TOLD_MAX = 100;

/** Collects what is wrong with a file. */
export class CsvProblems {
  readonly #found: CsvProblem[] = [];

  /** How many there are, also beyond those told. */
  get count(): number {
    return this.#found.length;
  }

  /** The first ones by line, at most a hundred. */
  get told(): readonly CsvProblem[] {
    return this.#found.toSorted((a, b) => a.line - b.line).slice(0, TOLD_MAX);
  }

  add(line: number, column: string | null, message: string): void {
    this.#found.push({ line, column, message });
  }

  /** What `read` gives; when it refuses the cell that becomes a problem, in the words of the file, and null. */
  attempt<T>(line: number, column: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'INVALID_INPUT') throw error;
      const [field, message] = [String(error.details.field), error.message];
      this.add(line, column, message.startsWith(field) ? column + message.slice(field.length) : message);
      return null;
    }
  }
}

/** The file was not imported, and nothing of it. */
export interface ImportRefused {
  readonly kind: 'ImportRefused';
  readonly message: string;
  readonly problems: readonly CsvProblem[];
  /** How many there are, also beyond those told. */
  readonly problemCount: number;
}

/** The outcome for a file with problems. */
export const importRefused = (problems: CsvProblems): ImportRefused => ({
  kind: 'ImportRefused',
  message: `Nothing was imported: ${problems.count === 1 ? 'one thing has' : `${problems.count} things have`} to be mended first.`,
  problems: problems.told,
  problemCount: problems.count,
});
