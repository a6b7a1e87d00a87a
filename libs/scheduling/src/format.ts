/**
 * Translates the exchange format `loop-instance/1` into the product's own problem and an outcome back into the format's
 * answer form, so that instances from outside take the same way through the engine as a loop of the product.
 */
import type { Plan, Solution } from './plan.js';
import { ProblemError } from './problem.js';
import type { Day, Interview, Interviewer, Problem, Span, Weights } from './problem.js';
import { validateProblem } from './validate.js';

/** An outcome in the answer form of `loop-instance/1`; `bound` stands where optimality is not proven. */
export interface FormatAnswer {
  readonly name: string;
  readonly status: Solution['status'];
  readonly objective?: number;
  readonly bound?: number;
  readonly sessions?: readonly {
    readonly id: string;
    readonly start: number;
    readonly seats: Readonly<Record<string, string | null>>;
  }[];
}

/** A parsed instance: its name and the problem it states. */
export interface NamedProblem {
  readonly name: string;
  readonly problem: Problem;
}

type Fields = Readonly<Record<string, unknown>>;

const WEIGHTS = ['extraDay', 'lastDay', 'idleSlot', 'outsidePreferred', 'emptyOptionalSeat'] as const;

function fields(value: unknown, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ProblemError(field, 'must be an object');
  return value as Fields;
}

function list(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ProblemError(field, 'must be a list');
  return value;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new ProblemError(field, 'must be a text');
  return value;
}

function texts(value: unknown, field: string): readonly string[] {
  return list(value, field).map((item, at) =>
    typeof item === 'string' ? item : text(item, `${field}[${at}]`),
  );
}

function integer(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new ProblemError(field, 'must be a whole number');
  return value;
}

function truth(value: unknown, field: string): boolean {
  if (typeof value !== 'boolean') throw new ProblemError(field, 'must be true or false');
  return value;
}

function span(value: unknown, field: string): Span {
  const pair = list(value, field);
  if (pair.length !== 2) throw new ProblemError(field, 'must be a pair [from, to)');
  return [integer(pair[0], `${field}[0]`), integer(pair[1], `${field}[1]`)];
}

function isSpan(item: unknown): item is Span {
  return Array.isArray(item) && item.length === 2 && Number.isInteger(item[0]) && Number.isInteger(item[1]);
}

/** Reads calendars, the bulk of a file, so the field's name is only spelled once something is wrong. */
function spans(value: unknown, field: string): readonly Span[] {
  return list(value, field).map((item, at) => (isSpan(item) ? item : span(item, `${field}[${at}]`)));
}

function readDays(root: Fields): Day[] {
  const days = spans(root['days'], 'days');
  const lunch = fields(root['lunch'], 'lunch');
  const length = integer(lunch['length'], 'lunch.length');
  const windows = spans(lunch['windows'], 'lunch.windows');
  if (windows.length !== days.length) {
    throw new ProblemError(
      'lunch.windows',
      `must hold one window per day: ${days.length}, not ${windows.length}`,
    );
  }
  return days.map((day, at) => {
    const window = windows[at];
    return window ? { span: day, lunch: { length, window } } : { span: day };
  });
}

function readInterview(value: unknown, field: string): Interview {
  const session = fields(value, field);
  return {
    id: text(session['id'], `${field}.id`),
    length: integer(session['length'], `${field}.length`),
    after: texts(session['after'], `${field}.after`),
    seats: list(session['seats'], `${field}.seats`).map((item, at) => {
      const where = `${field}.seats[${at}]`;
      const seat = fields(item, where);
      return {
        id: text(seat['id'], `${where}.id`),
        pool: texts(seat['pool'], `${where}.pool`),
        optional: truth(seat['optional'], `${where}.optional`),
      };
    }),
  };
}

function readInterviewer(value: unknown, field: string): Interviewer {
  const person = fields(value, field);
  return {
    id: text(person['id'], `${field}.id`),
    cost: integer(person['cost'], `${field}.cost`),
    free: spans(person['free'], `${field}.free`),
    preferred: spans(person['preferred'], `${field}.preferred`),
  };
}

function readWeights(value: unknown): Weights {
  const found = fields(value, 'weights');
  const [extraDay, lastDay, idleSlot, outsidePreferred, emptyOptionalSeat] = WEIGHTS.map((name) =>
    integer(found[name], `weights.${name}`),
  );
  return {
    extraDay: extraDay ?? 0,
    lastDay: lastDay ?? 0,
    idleSlot: idleSlot ?? 0,
    outsidePreferred: outsidePreferred ?? 0,
    emptyOptionalSeat: emptyOptionalSeat ?? 0,
  };
}

/** Fields of a problem whose names differ in the format, so that errors speak the language of the file. */
function inFormatWords(field: string): string {
  return field
    .replace(/^interviews\b/, 'sessions')
    .replace(/^days\[(\d+)\]\.span/, 'days[$1]')
    .replace(/^days\[(\d+)\]\.lunch\.window/, 'lunch.windows[$1]')
    .replace(/^days\[\d+\]\.lunch\.length/, 'lunch.length')
    .replace(/^candidate\.runMax/, 'runMax');
}

/** Reads a parsed `loop-instance/1`; throws a `ProblemError` naming the file's field that is missing or wrong. */
export function readLoopInstance(value: unknown): NamedProblem {
  const root = fields(value, 'instance');
  if (root['format'] !== 'loop-instance/1') throw new ProblemError('format', 'must be "loop-instance/1"');
  const candidate = fields(root['candidate'], 'candidate');
  const problem: Problem = {
    days: readDays(root),
    daysUsedMax: integer(root['daysUsedMax'], 'daysUsedMax'),
    candidate: {
      windows: spans(candidate['windows'], 'candidate.windows'),
      runMax: integer(root['runMax'], 'runMax'),
    },
    interviews: list(root['sessions'], 'sessions').map((item, at) => readInterview(item, `sessions[${at}]`)),
    interviewers: list(root['interviewers'], 'interviewers').map((item, at) =>
      readInterviewer(item, `interviewers[${at}]`),
    ),
    weights: readWeights(root['weights']),
  };
  try {
    validateProblem(problem);
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(inFormatWords(error.field), error.reason) : error;
  }
  return { name: text(root['name'], 'name'), problem };
}

function sessionsOf(plan: Plan): NonNullable<FormatAnswer['sessions']> {
  return plan.interviews.map(({ id, start, seats }) => ({ id, start, seats }));
}

/** Writes an outcome in the format's answer form. */
export function writeLoopAnswer(name: string, solution: Solution): FormatAnswer {
  const { status, objective, bound, plan } = solution;
  if (status === 'infeasible') return { name, status };
  if (plan === null || objective === null) return bound === null ? { name, status } : { name, status, bound };
  const unproven = status === 'feasible' && bound !== null ? { bound } : {};
  return { name, status, objective, ...unproven, sessions: sessionsOf(plan) };
}
