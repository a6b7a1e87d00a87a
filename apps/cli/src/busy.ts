// Prints when the people of some .ics files are busy: one line per file, merged and clipped to the window.
import { readFileSync } from 'node:fs';
import { CalendarInputError, busyReport, instantFromText } from '#calendar';
import type { BusyReportLine } from '#calendar';

interface BusyCommandOptions {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly owner?: string;
  readonly json?: boolean;
}

type Options = Parameters<typeof busyReport>[1];

/** Prints one line per file; a file that is no calendar gets `error`, the rest go on, exit status 1. */
export function busy(files: readonly string[], options: BusyCommandOptions): Promise<number> {
  const window: Options = {
    fromMs: instantFromText(options.from, options.zone, '--from'),
    toMs: instantFromText(options.to, options.zone, '--to'),
    zone: options.zone,
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  const lines = files.map((file) => lineOf(file, window));
  for (const line of lines) console.log(options.json === true ? JSON.stringify(line) : readable(line));
  return Promise.resolve(lines.some((line) => 'error' in line) ? 1 : 0);
}

function lineOf(file: string, window: Options): BusyReportLine {
  try {
    const [line] = busyReport([{ file, text: readFileSync(file, 'utf8') }], window);
    return line ?? { file, error: 'nothing was read' };
  } catch (error) {
    if (error instanceof CalendarInputError) throw error;
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

const readable = (line: BusyReportLine): string =>
  'error' in line
    ? `${line.file}: ${line.error}`
    : [
        `${line.file}: ${line.busy.length} busy spans`,
        ...line.busy.map(([begin, end]) => `  ${begin}  ${end}`),
      ].join('\n');
