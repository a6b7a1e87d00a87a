// A plan for reading: as the JSON that the command line prints, and as a report for the terminal.
import type { InterviewKind } from './competency.js';
import type { PlannedSeat } from './loop-forms.js';
import type { PlannedInterview, RolePlan } from './plan.js';
import { competencyById } from './library.js';
import { HEADING_REASON } from './requirements.js';

/** The shape printed by `loopwright plan --json`; `assessedIn` holds interview titles or `cv`. */
export interface PlanJson {
  readonly requirements: readonly {
    readonly id: string;
    readonly text: string;
    readonly source: string;
    readonly competencies: readonly string[];
    readonly assessedIn: readonly string[];
  }[];
  readonly interviews: readonly {
    readonly kind: InterviewKind;
    readonly title: string;
    readonly minutes: number;
    readonly seats: readonly PlannedSeat[];
    readonly focus: readonly string[];
  }[];
  readonly uncovered: readonly string[];
}

/** The plan in the shape of `loopwright plan --json`. */
export function planToJson(plan: RolePlan): PlanJson {
  const places = new Map(plan.coverage.map((row) => [row.requirementId, row.assessedIn]));
  return {
    requirements: plan.requirements.map(({ id, text, source, competencies }) => ({
      id,
      text,
      source,
      competencies,
      assessedIn: places.get(id) ?? [],
    })),
    interviews: plan.interviews.map(({ kind, title, minutes, seats, focus }) => ({
      kind,
      title,
      minutes,
      seats,
      focus,
    })),
    uncovered: plan.uncovered,
  };
}

const WIDTH = 110;
const TEXT_WIDTH = 64;

function wrapped(text: string, indent: string, hanging = indent): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && hanging.length + line.length + 1 + word.length > WIDTH) {
      lines.push((lines.length === 0 ? indent : hanging) + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, (lines.length === 0 ? indent : hanging) + line];
}

const clipped = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`;

const nameOf = (id: string): string => competencyById(id)?.name ?? id;

const hours = (minutes: number): string => {
  const rest = minutes % 60;
  return rest === 0
    ? `${String(minutes / 60)} h`
    : `${String(Math.floor(minutes / 60))} h ${String(rest)} min`;
};

function interviewLines(interview: PlannedInterview, at: number): readonly string[] {
  const { title, minutes, seats, focus, questions, why } = interview;
  const people = seats.length === 1 ? '1 interviewer' : `${String(seats.length)} interviewers`;
  return [
    `${String(at + 1)}. ${title} · ${String(minutes)} min · ${people}`,
    ...wrapped(why, '     '),
    ...(focus.length === 0 ? [] : wrapped(`Focus: ${focus.map(nameOf).join(', ')}`, '     ')),
    ...questions.flatMap(({ ask }) => wrapped(`? ${ask}`, '     ', '       ')),
    '',
  ];
}

/** The coverage matrix: one row per requirement, a column for the CV and one per interview by its number. */
function matrixLines(plan: RolePlan): readonly string[] {
  const columns = ['cv', ...plan.interviews.filter((one) => one.withCandidate).map(({ title }) => title)];
  const heads = columns.map((_, at) => (at === 0 ? 'CV' : String(at)).padStart(4));
  const rows = plan.requirements.map((requirement, at) => {
    const assessedIn = plan.coverage[at]?.assessedIn ?? [];
    const marks = columns.map((column) => (assessedIn.includes(column) ? '●' : '·').padStart(4));
    const mark = requirement.necessity === 'preferred' ? '+' : ' ';
    const text = clipped(requirement.text, TEXT_WIDTH).padEnd(TEXT_WIDTH);
    return `${requirement.id.padStart(4)} ${mark} ${text}${marks.join('')}${assessedIn.length === 0 ? '  !' : ''}`;
  });
  return [`${' '.repeat(TEXT_WIDTH + 7)}${heads.join('')}`, ...rows];
}

function uncoveredLines(plan: RolePlan): readonly string[] {
  if (plan.uncovered.length === 0) return ['Every requirement is assessed somewhere.'];
  const rows = plan.requirements.filter(({ id }) => plan.uncovered.includes(id));
  return [
    `Assessed nowhere (${String(rows.length)}):`,
    ...rows.flatMap(({ id, text, competencies }) =>
      wrapped(
        `${id} ${text} — ${competencies.length === 0 ? 'matches no competency of the library' : 'no interview of this loop has room for it'}`,
        '  ',
      ),
    ),
  ];
}

function changeLines(plan: RolePlan): readonly string[] {
  if (plan.changes.length === 0) return [];
  return [
    'To fit the time budget:',
    ...plan.changes.flatMap(({ title, minutesBefore, minutesAfter, uncovered }) => {
      const what =
        minutesAfter === 0
          ? 'dropped'
          : `shortened from ${String(minutesBefore)} to ${String(minutesAfter)} min`;
      const lost =
        uncovered.length === 0 ? 'nothing becomes uncovered' : `uncovered by it: ${uncovered.join(', ')}`;
      return wrapped(`${title} ${what}; ${lost}.`, '  ');
    }),
    '',
  ];
}

/** The plan as a report for the terminal, lines of at most 110 characters: interviews, matrix, what is left out. */
export function planToText(plan: RolePlan): string {
  const setAside = plan.setAside.filter(({ reason }) => reason !== HEADING_REASON);
  return [
    `Loop of ${String(plan.interviews.length)} interviews, ${hours(plan.minutes)} in all`,
    '',
    ...plan.interviews.flatMap(interviewLines),
    ...changeLines(plan),
    'Requirement × interview (+ nice to have, ! assessed nowhere)',
    ...matrixLines(plan),
    '',
    ...uncoveredLines(plan),
    ...(setAside.length === 0 ? [] : ['', 'Read and set aside:']),
    ...setAside.flatMap(({ text, reason }) => wrapped(`“${clipped(text, 100)}” ${reason}`, '  ')),
  ].join('\n');
}
