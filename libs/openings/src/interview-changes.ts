// An edit of a loop template's interviews, checked and made whole: what is not given stays as it is, what is new has
// to be complete, and each field that is wrong is named with its place in the list.
import { invalidInput, newId } from '#platform';
import { competencyById } from './domain/library.js';
import { boundedInt, boundedLine, boundedList, boundedText, knownId } from './input.js';
import type { InheritedField } from './inheritance.js';
import { keptPredecessors, requireOrder } from './interview-order.js';
import type { InterviewKind, PlaceWanted, Question, SeatRole } from './loop-template.table.js';
import type { InterviewTemplateWithSeats } from './templates.queries.js';
import type { NewInterviewTemplate, NewSeatTemplate } from './templates.repository.js';

/** A seat: anyone of the pool or of the named members; with neither, nobody can sit there yet. */
export interface SeatChange {
  readonly role: SeatRole;
  readonly poolId?: string | null | undefined;
  readonly memberIds?: readonly string[] | null | undefined;
  readonly optional?: boolean | null | undefined;
}

/** An interview: with an `id` what is not given stays; without one it is new and needs kind, title, minutes and seats. */
export interface InterviewChange {
  readonly id?: string | null | undefined;
  /** A name for a new interview within the request, for others' `after`. */
  readonly key?: string | null | undefined;
  readonly kind?: InterviewKind | null | undefined;
  readonly title?: string | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly focus?: readonly string[] | null | undefined;
  readonly rationale?: string | null | undefined;
  readonly questions?: readonly Question[] | null | undefined;
  readonly rubricVersionId?: string | null | undefined;
  /** Ids or keys of the interviews that have to be over before this one starts. */
  readonly after?: readonly string[] | null | undefined;
  readonly withCandidate?: boolean | null | undefined;
  /** What its place is to be; null leaves it to the organization, absent what it was. */
  readonly placeWanted?: PlaceWanted | null | undefined;
  readonly seats?: readonly SeatChange[] | null | undefined;
  /** The requirements that it assesses; without it they follow the focus. */
  readonly requirementIds?: readonly string[] | null | undefined;
  /** Instead of an `id`: an interview of the base that was left out, to be taken back. */
  readonly baseInterviewId?: string | null | undefined;
  /** Fields that shall be as in the base again. */
  readonly inherit?: readonly InheritedField[] | null | undefined;
}

/** An interview as it will be, with what it was; `afterIds` are resolved. */
export interface ChangedInterview extends NewInterviewTemplate {
  readonly seats: readonly NewSeatTemplate[];
  readonly before: InterviewTemplateWithSeats | null;
  readonly requirementIds: readonly string[] | null;
}

/** At most so many interviews in a template. */
export const INTERVIEWS_MAX = 20;
const SEATS_MAX = 6;
const NAMED_MAX = 50;
const FOCUS_MAX = 20;
const QUESTIONS_MAX = 20;

/** What is given, else what there was, else a refusal that names the field. */
function given<T>(field: string, value: T | null | undefined, before: T | undefined): T {
  const found = value ?? before;
  if (found === undefined) throw invalidInput(field, `${field} is needed for a new interview.`);
  return found;
}

function focusOf(field: string, focus: readonly string[]): string[] {
  for (const id of boundedList(field, focus, FOCUS_MAX))
    if (competencyById(id) === undefined)
      throw invalidInput(field, `${field} must hold ids of the competency library; "${id}" is none.`);
  return [...new Set(focus)];
}

const questionsOf = (field: string, questions: readonly Question[]): Question[] =>
  boundedList(field, questions, QUESTIONS_MAX).map(({ prompt, listenFor }, at) => ({
    prompt: boundedText(`${field}[${at}].prompt`, prompt, 2_000),
    listenFor: boundedText(`${field}[${at}].listenFor`, listenFor, 2_000, 0),
  }));

function seatsOf(field: string, seats: readonly SeatChange[]): NewSeatTemplate[] {
  return boundedList(field, seats, SEATS_MAX, 1).map(({ role, poolId, memberIds, optional }, at) => ({
    id: newId(),
    role,
    poolId: typeof poolId === 'string' ? knownId('pool', poolId) : null,
    memberIds: [
      ...new Set(
        boundedList(`${field}[${at}].memberIds`, memberIds ?? [], NAMED_MAX).map((id) =>
          knownId('member', id),
        ),
      ),
    ],
    optional: optional ?? false,
  }));
}

const keptSeats = (before: InterviewTemplateWithSeats | null): NewSeatTemplate[] | undefined =>
  before?.seats.map(({ id, role, poolId, memberIds, optional }) => ({
    id,
    role,
    poolId,
    memberIds,
    optional,
  }));

type Located = {
  readonly at: string;
  readonly id: string;
  readonly change: InterviewChange;
  readonly before: InterviewTemplateWithSeats | null;
};

function locate(
  changes: readonly InterviewChange[],
  current: readonly InterviewTemplateWithSeats[],
): Located[] {
  const byId = new Map(current.map((interview) => [interview.id, interview]));
  const used = new Set<string>();
  return changes.map((change, index) => {
    const at = `interviews[${index}]`;
    if (typeof change.id !== 'string') return { at, id: newId(), change, before: null };
    const before = byId.get(change.id.toLowerCase());
    if (before === undefined)
      throw invalidInput(`${at}.id`, `${at}.id must be the id of an interview of this loop template.`);
    if (used.has(before.id)) throw invalidInput(`${at}.id`, `${at}.id is listed twice.`);
    used.add(before.id);
    return { at, id: before.id, change, before };
  });
}

/** Ids by what a request may call them. */
function namesOf(located: readonly Located[]): ReadonlyMap<string, string> {
  const names = new Map(located.filter((one) => one.before !== null).map(({ id }) => [id, id]));
  for (const { at, id, change } of located) {
    if (typeof change.key !== 'string') continue;
    if (names.has(change.key))
      throw invalidInput(`${at}.key`, `${at}.key must differ from every other key and id.`);
    names.set(change.key, id);
  }
  return names;
}

function resolved(field: string, after: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const ids = after.map((name) => names.get(name) ?? names.get(name.toLowerCase()));
  if (ids.includes(undefined))
    throw invalidInput(field, `${field} must hold ids or keys of other interviews of the list.`);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * The interviews as they will be, in their new order; an interview of `current` that is not listed is dropped.
 * @throws {Refusal} INVALID_INPUT naming the field, NOT_FOUND for ids that are none
 */
export function changedInterviews(
  changes: readonly InterviewChange[],
  current: readonly InterviewTemplateWithSeats[],
): ChangedInterview[] {
  const located = locate(boundedList('interviews', changes, INTERVIEWS_MAX, 1), current);
  const names = namesOf(located);
  const kept = new Set(located.map(({ id }) => id));
  const afterIdsOf = new Map(current.map((interview) => [interview.id, interview.afterIds]));
  const changed = located.map(({ at, id, change, before }): ChangedInterview => {
    const kind = given(`${at}.kind`, change.kind, before?.kind);
    const seats = change.seats ? seatsOf(`${at}.seats`, change.seats) : undefined;
    return {
      id,
      before,
      baseInterviewId: before?.baseInterviewId ?? null,
      kind,
      title: boundedLine(`${at}.title`, given(`${at}.title`, change.title, before?.title), 120),
      minutes: boundedInt(`${at}.minutes`, given(`${at}.minutes`, change.minutes, before?.minutes), 15, 480),
      focus: focusOf(`${at}.focus`, change.focus ?? before?.focus ?? []),
      rationale: boundedText(`${at}.rationale`, change.rationale ?? before?.rationale ?? '', 2_000, 0),
      questions: questionsOf(`${at}.questions`, change.questions ?? before?.questions ?? []),
      rubricVersionId:
        typeof change.rubricVersionId === 'string'
          ? knownId('rubricVersion', change.rubricVersionId)
          : (before?.rubricVersionId ?? null),
      afterIds:
        change.after === null || change.after === undefined
          ? keptPredecessors(before?.afterIds ?? [], kept, afterIdsOf)
          : resolved(`${at}.after`, change.after, names),
      withCandidate: change.withCandidate ?? before?.withCandidate ?? kind !== 'debrief',
      placeWanted: change.placeWanted === undefined ? (before?.placeWanted ?? null) : change.placeWanted,
      seats: given(`${at}.seats`, seats, keptSeats(before)),
      requirementIds:
        change.requirementIds?.map((requirement) => knownId('requirement', requirement)) ?? null,
    };
  });
  requireOrder(changed);
  return changed;
}
