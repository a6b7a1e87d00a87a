// The loop templates with their interviews, as a list to take away: a row for each interview, and one for a template
// that has none.
import { columnOf, exportedList, finding, joined, listPage } from '#access';
import { poolsByIds } from '#people';
import type { InterviewTemplateRow, LoopTemplateRow, SeatTemplateRow } from './loop-template.table.js';
import {
  interviewsOfTemplates,
  loopTemplatesByIds,
  loopTemplatesPage,
  seatsOfInterviewTemplates,
} from './templates.queries.js';

const { text, number, truth, instant } = columnOf;

const LIMIT = 100;

interface ListedInterview {
  readonly template: LoopTemplateRow;
  readonly base: string | null;
  readonly interview: InterviewTemplateRow | null;
  /** Who may sit there, seat by seat. */
  readonly seats: readonly string[];
}

/** The interviews of all templates, by the templates' names. */
export const templatesList = exportedList<ListedInterview>({
  name: 'templates',
  about: 'loop templates, a row for each of their interviews',
  verb: 'template.read',
  filters: ['search'],
  columns: {
    'template id': text(({ template }) => template.id),
    template: text(({ template }) => template.name),
    'based on': text(({ base }) => base),
    'days at most': number(({ template }) => template.daysUsedMax),
    'created at': instant(({ template }) => template.createdAt),
    position: number(({ interview }) => (interview === null ? null : interview.position + 1)),
    interview: text(({ interview }) => interview?.title ?? null),
    kind: text(({ interview }) => interview?.kind ?? null),
    minutes: number(({ interview }) => interview?.minutes ?? null),
    'with candidate': truth(({ interview }) => interview?.withCandidate ?? null),
    focus: text(({ interview }) => (interview === null ? null : joined(interview.focus))),
    seats: text(({ seats }) => joined(seats)),
    questions: number(({ interview }) => interview?.questions.length ?? null),
    rationale: text(({ interview }) => interview?.rationale ?? null),
  },
  page: async (tx, { filter, after }) => {
    const [name, id] = after ?? [];
    const key = name === undefined || id === undefined ? null : ([name, id] as const);
    const found = await loopTemplatesPage(tx, { limit: LIMIT, after: key }, filter.search);
    const { rows: templates, next } = listPage(found, LIMIT, (row) => [row.name, row.id]);
    const baseIds = templates.flatMap(({ baseTemplateId }) => baseTemplateId ?? []);
    const baseOf = finding(await loopTemplatesByIds(tx, baseIds), (row) => row.id);
    const interviews = await interviewsOfTemplates(
      tx,
      templates.map((row) => row.id),
    );
    const seats = await seatsOfInterviewTemplates(
      tx,
      interviews.map((row) => row.id),
    );
    const poolOf = finding(
      await poolsByIds(
        tx,
        seats.flatMap(({ poolId }) => poolId ?? []),
      ),
      (row) => row.id,
    );
    const ofTemplate = Map.groupBy(interviews, ({ loopTemplateId }) => loopTemplateId);
    const ofInterview = Map.groupBy(seats, ({ interviewTemplateId }) => interviewTemplateId);
    const words = (seat: SeatTemplateRow): string => seatWords(seat, poolOf(seat.poolId ?? '')?.name ?? null);
    const rows = templates.flatMap((template): ListedInterview[] => {
      const base = baseOf(template.baseTemplateId ?? '')?.name ?? null;
      const own = ofTemplate.get(template.id) ?? [];
      if (own.length === 0) return [{ template, base, interview: null, seats: [] }];
      return own.map((interview) => ({
        template,
        base,
        interview,
        seats: (ofInterview.get(interview.id) ?? []).map(words),
      }));
    });
    return { rows, next };
  },
});

/** A seat as "lead: Coding", or how many people are named for it. */
function seatWords({ role, memberIds, optional }: SeatTemplateRow, pool: string | null): string {
  const who = pool ?? (memberIds.length === 0 ? 'nobody yet' : `${memberIds.length} named`);
  return `${role.replace('_', ' ')}: ${who}${optional ? ' (optional)' : ''}`;
}
