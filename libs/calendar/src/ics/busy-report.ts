// Several people's calendar files at once: each is answered by itself, so that one bad file costs only its own answer.
import { busyFromIcs } from './busy-from-ics.js';
import type { BusyOptions } from './busy-from-ics.js';
import { IcsError } from './ics-error.js';

/** A calendar file: what to call it in the answer, and its text. */
export interface NamedIcs {
  readonly file: string;
  readonly text: string;
}

/** One file's busy spans as UTC instants such as "2026-11-23T10:00:00Z", or why it could not be read. */
export type BusyReportLine =
  | { readonly file: string; readonly busy: readonly (readonly [from: string, to: string])[] }
  | { readonly file: string; readonly error: string };

/** One line per file, in the order given; throws only `CalendarInputError`, for options that are wrong for all. */
export function busyReport(files: readonly NamedIcs[], options: BusyOptions): readonly BusyReportLine[] {
  return files.map(({ file, text }): BusyReportLine => {
    try {
      return {
        file,
        busy: busyFromIcs(text, options).map(([from, to]) => [utcText(from), utcText(to)] as const),
      };
    } catch (error) {
      if (error instanceof IcsError) return { file, error: error.message };
      throw error;
    }
  });
}

function utcText(instantMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instantMs).toString();
}
