// Keeps every single measurement in a file, one JSON object a line, as soon as it is made: a run that is interrupted goes
// on where it was, and whoever doubts a figure can look at what it was made of.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassName } from './instances.js';

/** What was measured. */
export type Part = 'solve' | 'explain' | 'repair' | 'options' | 'peer';

/** How it ended: with a proof, without one, or (peers) not within the time given. */
export type Outcome = 'optimal' | 'infeasible' | 'unproven' | 'timeout';

/** One measurement; `complaint` says what was wrong with the answer, if anything. */
export interface Entry {
  readonly part: Part;
  readonly of: ClassName;
  readonly name: string;
  /** For `peer`: who solved it. */
  readonly solver?: string;
  readonly ms: number;
  readonly outcome: Outcome;
  readonly objective?: number | null;
  readonly bound?: number | null;
  readonly complaint?: string;
  /** Further figures of this part, such as how many interviews a repair moved. */
  readonly figures?: Readonly<Record<string, number>>;
}

interface Header {
  readonly mode: string;
  readonly engine: string;
}

/** Fingerprint of the engine's sources: measurements of different engines do not mix. */
export function engineFingerprint(): string {
  const folder = join(import.meta.dirname, '..', '..', '..', 'libs', 'scheduling', 'src');
  const hash = createHash('sha256');
  for (const file of globSync('*.ts', { cwd: folder }).sort())
    if (!file.endsWith('.spec.ts')) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

const keyOf = (part: Part, name: string, solver?: string): string => `${part} ${name} ${solver ?? ''}`;

/** The measurements of one run, in memory and in a file. */
export class Journal {
  /** What became of the file that was to be resumed, when not all of it could be used. */
  note: string | null = null;
  readonly #entries = new Map<string, Entry>();

  private constructor(readonly file: string | null) {}

  /** Opens a file: an empty one, or with `resume` what the same mode of the same engine has left there. */
  static open(file: string, mode: string, resume: boolean): Journal {
    const journal = new Journal(file);
    const header: Header = { mode, engine: engineFingerprint() };
    const lines = resume && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    const [first, ...rest] = lines;
    if (first === JSON.stringify(header)) {
      for (const line of rest) {
        try {
          journal.#keep(JSON.parse(line) as Entry);
        } catch {
          journal.note = 'the last line of the journal was cut off; that measurement is made again';
        }
      }
    } else if (first !== undefined) {
      journal.note = 'the journal is of another engine or mode; the run begins anew';
    }
    const kept = journal.entries().map((entry) => JSON.stringify(entry));
    writeFileSync(file, [JSON.stringify(header), ...kept, ''].join('\n'));
    return journal;
  }

  /** A journal that no file holds. */
  static inMemory(): Journal {
    return new Journal(null);
  }

  /** Every entry of some parts, or of all. */
  entries(...parts: readonly Part[]): Entry[] {
    const all = [...this.#entries.values()];
    return parts.length === 0 ? all : all.filter(({ part }) => parts.includes(part));
  }

  /** What is known about an instance, if it was measured. */
  find(part: Part, name: string, solver?: string): Entry | undefined {
    return this.#entries.get(keyOf(part, name, solver));
  }

  /** Adds a measurement. */
  add(entry: Entry): void {
    this.#keep(entry);
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  #keep(entry: Entry): void {
    this.#entries.set(keyOf(entry.part, entry.name, entry.solver), entry);
  }
}
