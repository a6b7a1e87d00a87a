// What a template has of the template it is based on. It keeps interviews of its own that know which ones they are
// inherited from; a field counts as overridden where it differs. So a change of the base is a merge of three: what the
// base was, what it is, and what the template made of it. Nothing that somebody changed by hand is lost.
import { newId } from '#platform';
import type { ChangedInterview } from './interview-changes.js';
import { keptPredecessors } from './interview-order.js';
import type { InterviewTemplateWithSeats as Interview } from './templates.queries.js';

/** What of an interview can be inherited or overridden. */
export type InheritedField =
  | 'kind'
  | 'title'
  | 'minutes'
  | 'focus'
  | 'rationale'
  | 'questions'
  | 'rubric'
  | 'with_candidate'
  | 'place'
  | 'after'
  | 'seats';

const COLUMNS = {
  kind: 'kind',
  title: 'title',
  minutes: 'minutes',
  focus: 'focus',
  rationale: 'rationale',
  questions: 'questions',
  rubric: 'rubricVersionId',
  with_candidate: 'withCandidate',
  place: 'placeWanted',
  after: 'afterIds',
  seats: 'seats',
} as const satisfies Record<InheritedField, keyof Interview>;

const FIELDS = Object.keys(COLUMNS) as readonly InheritedField[];

/** The ids of a template's interviews by those of the base's that they are inherited from. */
export const heirsOf = (
  interviews: readonly Pick<Interview, 'id' | 'baseInterviewId'>[],
): Map<string, string> =>
  new Map(
    interviews.flatMap(({ id, baseInterviewId }) =>
      baseInterviewId === null ? [] : [[baseInterviewId, id]],
    ),
  );

type Ordered = Pick<Interview, 'id' | 'afterIds'>;

const order = (interviews: readonly Ordered[]): ReadonlyMap<string, readonly string[]> =>
  new Map(interviews.map(({ id, afterIds }) => [id, afterIds]));

/** The base's interview as the template would have it: the interviews before it are the template's. */
export function inherited(
  base: Interview,
  bases: readonly Ordered[],
  heirs: ReadonlyMap<string, string>,
): Interview {
  const before = keptPredecessors(base.afterIds, new Set(heirs.keys()), order(bases));
  return { ...base, afterIds: before.map((id) => heirs.get(id) ?? id) };
}

function comparable(interview: Interview, field: InheritedField): string {
  switch (field) {
    case 'after':
      return JSON.stringify(interview.afterIds.toSorted());
    case 'questions':
      return JSON.stringify(interview.questions.map(({ prompt, listenFor }) => [prompt, listenFor]));
    case 'seats':
      return JSON.stringify(
        interview.seats.map((seat) => [seat.role, seat.poolId, seat.memberIds.toSorted(), seat.optional]),
      );
    default:
      return JSON.stringify(interview[COLUMNS[field]]);
  }
}

/** The fields in which an interview differs from what it would inherit, as `inherited` gives it. */
export const overriddenFields = (interview: Interview, from: Interview): InheritedField[] =>
  FIELDS.filter((field) => comparable(interview, field) !== comparable(from, field));

/** The interview with these fields as it would inherit them; seats are new ones, as they belong to one interview. */
export function withInherited(
  interview: ChangedInterview,
  fields: readonly InheritedField[],
  from: Interview,
): ChangedInterview {
  const taken = fields.map((field) => [
    COLUMNS[field],
    field === 'seats' ? from.seats.map(seatLike) : from[COLUMNS[field]],
  ]);
  return { ...interview, ...(Object.fromEntries(taken) as Partial<ChangedInterview>) };
}

const seatLike = ({
  role,
  poolId,
  memberIds,
  optional,
}: Interview['seats'][number]): ChangedInterview['seats'][number] => ({
  id: newId(),
  role,
  poolId,
  memberIds,
  optional,
});

const asIs = ({ organizationId: _o, loopTemplateId: _t, position: _p, seats, ...row }: Interview) => ({
  ...row,
  seats: seats.map(({ id, role, poolId, memberIds, optional }) => ({
    id,
    role,
    poolId,
    memberIds,
    optional,
  })),
});

/** An interview that a template takes over from its base under a new id. */
export const takenOver = (from: Interview, id: string): Interview => ({
  ...from,
  id,
  baseInterviewId: from.id,
  seats: from.seats.map((seat) => ({ ...seat, id: newId(), interviewTemplateId: id })),
});

/**
 * The template's interviews after its base went from `before` to `after`, in their order. One that the base no longer
 * has stays as the template's own where it was changed, else it goes; what the template left out stays left out.
 */
export function mergeInherited(
  own: readonly Interview[],
  before: readonly Interview[],
  after: readonly Interview[],
): ChangedInterview[] {
  const was = new Map(before.map((base) => [base.id, base]));
  const is = new Map(after.map((base) => [base.id, base]));
  const heirs = heirsOf(own);
  const added = after.filter(({ id }) => !was.has(id)).map((base) => ({ base, id: newId() }));
  const next = new Map([...heirs].filter(([baseId]) => is.has(baseId)));
  for (const { base, id } of added) next.set(base.id, id);
  const kept = own.flatMap((interview): ChangedInterview[] => {
    const [old, base] = [was.get(interview.baseInterviewId ?? ''), is.get(interview.baseInterviewId ?? '')];
    const mine = { ...asIs(interview), before: interview, requirementIds: null };
    if (old === undefined) return [mine];
    const from = inherited(old, before, heirs);
    const overridden = overriddenFields(interview, from);
    if (base === undefined) return overridden.length === 0 ? [] : [{ ...mine, baseInterviewId: null }];
    // Only what the base changed is taken over, so that seats which stay keep their ids.
    const to = inherited(base, after, next);
    const fields = overriddenFields(to, from).filter((field) => !overridden.includes(field));
    return [withInherited(mine, fields, to)];
  });
  const all = [
    ...kept,
    ...added.map(({ base, id }) => ({
      ...asIs(takenOver(inherited(base, after, next), id)),
      before: null,
      requirementIds: null,
    })),
  ];
  const ids = sequence(own, all, before, after);
  const present = new Set(all.map(({ id }) => id));
  return all
    .map((one) => ({ ...one, afterIds: keptPredecessors(one.afterIds, present, order(own)) }))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/**
 * The order of ids. A template whose inherited interviews stand as in its base follows the base, its own interviews
 * staying behind the ones that they stood behind; another keeps its order, and what is new follows its predecessor.
 */
function sequence(
  own: readonly Interview[],
  all: readonly ChangedInterview[],
  before: readonly Interview[],
  after: readonly Interview[],
): string[] {
  const heirs = new Map(
    all.flatMap(({ id, baseInterviewId }) => (baseInterviewId === null ? [] : [[baseInterviewId, id]])),
  );
  const present = new Set(all.map(({ id }) => id));
  const mine = own.map(({ id }) => id).filter((id) => present.has(id));
  const inBase = (bases: readonly Interview[]): string[] => bases.flatMap(({ id }) => heirs.get(id) ?? []);
  const known = new Set(mine);
  const old = inBase(before).filter((id) => known.has(id));
  const inherits = new Set(old);
  const follows = old.join() === mine.filter((id) => inherits.has(id)).join();
  return follows ? woven(inBase(after), mine) : woven(mine, inBase(after));
}

/** The first order, with what only the second has behind the one that it follows there. */
function woven(first: readonly string[], second: readonly string[]): string[] {
  const ids = [...first];
  second.forEach((id, at) => {
    if (!ids.includes(id)) ids.splice(ids.indexOf(second[at - 1] ?? '') + 1, 0, id);
  });
  return ids;
}

/** The template's interviews with those linked to the base's that have the same kind and title. */
export function linkedByTitle(own: readonly Interview[], bases: readonly Interview[]): Interview[] {
  const free = [...bases];
  const like = (a: Interview, b: Interview): boolean =>
    a.kind === b.kind && a.title.toLowerCase() === b.title.toLowerCase();
  return own.map((interview) => {
    const at = free.findIndex((base) => like(base, interview));
    const [base] = at < 0 ? [] : free.splice(at, 1);
    return { ...interview, baseInterviewId: base?.id ?? null };
  });
}
