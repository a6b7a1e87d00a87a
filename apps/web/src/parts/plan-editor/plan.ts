// The plan of a loop as somebody edits it: what it was when they began, what they made of it, and what has to be sent so
// that exactly that becomes of it. Only what differs is sent, so that what is inherited stays inherited.
import type {
  InterviewField,
  InterviewKind,
  InterviewTemplateInput,
  PlanFragment,
  PlanInterviewFragment,
  SeatRole,
  UpdateLoopTemplateInput,
} from '../../generated/operations.js';

/** Something with an id and what it is called. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A place for one person: anyone of the pool, or of the people. */
export interface Seat {
  readonly key: string;
  readonly role: SeatRole;
  readonly pool: Named | null;
  readonly people: readonly Named[];
  readonly optional: boolean;
}

/** An interview of the plan; `key` is its id, or a name of its own before it has one. */
export interface Interview {
  readonly key: string;
  readonly id: string | null;
  /** As the base has it, where it was left out and is taken back with this one. */
  readonly takesBack: Interview | null;
  readonly inherited: boolean;
  readonly overridden: readonly InterviewField[];
  /** What is to be as in the base again. */
  readonly inherit: readonly InterviewField[];
  readonly kind: InterviewKind;
  readonly title: string;
  readonly minutes: number;
  readonly withCandidate: boolean;
  readonly focus: readonly Named[];
  /** Keys of the interviews that have to be over before. */
  readonly after: readonly string[];
  readonly seats: readonly Seat[];
}

/** A plan, and which version of it. */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly daysUsedMax: number;
  readonly interviews: readonly Interview[];
}

/** The most that a plan may hold. */
export const LIMITS = { interviews: 20, seats: 6, days: 14, minutesMin: 15, minutesMax: 480 } as const;

const interviewOf = (shown: PlanInterviewFragment): Interview => ({
  key: shown.id,
  id: shown.id,
  takesBack: null,
  inherited: shown.inheritedFrom !== null,
  overridden: shown.overridden,
  inherit: [],
  kind: shown.kind,
  title: shown.title,
  minutes: shown.minutes,
  withCandidate: shown.withCandidate,
  focus: shown.focus.map(({ id, name }) => ({ id, name })),
  after: shown.after.map(({ id }) => id),
  seats: shown.seats.map(({ id, role, pool, namedPeople, optional }) => ({
    key: id,
    role,
    pool,
    people: namedPeople.map((person) => ({ id: person.id, name: person.member.name })),
    optional,
  })),
});

/** The plan as the gateway has it. */
export const planOf = ({ id, version, name, daysUsedMax, interviews }: PlanFragment): Plan => ({
  id,
  version,
  name,
  daysUsedMax,
  interviews: interviews.map(interviewOf),
});

/** The plan with one of its interviews changed. */
export const withInterview = (plan: Plan, key: string, change: Partial<Interview>): Plan => ({
  ...plan,
  interviews: plan.interviews.map((one) => (one.key === key ? { ...one, ...change } : one)),
});

/** What every interview of these keys waits for, directly or not. */
function waitsFor(plan: Plan, key: string, seen = new Set<string>()): Set<string> {
  for (const before of plan.interviews.find((one) => one.key === key)?.after ?? [])
    if (!seen.has(before)) waitsFor(plan, before, seen.add(before));
  return seen;
}

/** The interviews that `key` may be put after: all but itself and those that wait for it. */
export const mayFollow = (plan: Plan, key: string): readonly Interview[] =>
  plan.interviews.filter((one) => one.key !== key && !waitsFor(plan, one.key).has(key));

/** The plan with an interview one place up or down; the same where there is no such place. */
export function moved(plan: Plan, key: string, step: 1 | -1): Plan {
  const from = plan.interviews.findIndex((one) => one.key === key);
  const to = from + step;
  const [one, other] = [plan.interviews[from], plan.interviews[to]];
  if (one === undefined || other === undefined) return plan;
  return { ...plan, interviews: plan.interviews.with(from, other).with(to, one) };
}

/** The plan without an interview; whoever waited for it waits for what it waited for. */
export function without(plan: Plan, key: string): Plan {
  const gone = plan.interviews.find((one) => one.key === key);
  if (gone === undefined) return plan;
  return {
    ...plan,
    interviews: plan.interviews
      .filter((one) => one !== gone)
      .map((one) =>
        one.after.includes(key)
          ? { ...one, after: [...new Set([...one.after.filter((before) => before !== key), ...gone.after])] }
          : one,
      ),
  };
}

/** The plan with one more interview of a kind; a debrief comes after all others, without the candidate. */
export function withNew(
  plan: Plan,
  of: {
    readonly key: string;
    readonly kind: InterviewKind;
    readonly title: string;
    readonly pool: Named | null;
  },
): Plan {
  const debrief = of.kind === 'DEBRIEF';
  const one: Interview = {
    key: of.key,
    id: null,
    takesBack: null,
    inherited: false,
    overridden: [],
    inherit: [],
    kind: of.kind,
    title: freeTitle(plan, of.title),
    minutes: debrief ? 30 : 60,
    withCandidate: !debrief,
    focus: [],
    after: debrief ? plan.interviews.map(({ key }) => key) : [],
    seats: [{ key: `${of.key} 1`, role: 'LEAD', pool: of.pool, people: [], optional: false }],
  };
  const end = plan.interviews.at(-1)?.kind === 'DEBRIEF' && !debrief ? -1 : plan.interviews.length;
  const interviews = plan.interviews.toSpliced(end, 0, one);
  return {
    ...plan,
    // Who waits for all others waits for the new one as well.
    interviews: interviews.map((other) =>
      !debrief && other.kind === 'DEBRIEF' && other.after.length === plan.interviews.length - 1
        ? { ...other, after: [...other.after, of.key] }
        : other,
    ),
  };
}

function freeTitle(plan: Plan, title: string): string {
  const taken = new Set(plan.interviews.map((one) => one.title));
  let number = 2;
  if (!taken.has(title)) return title;
  while (taken.has(`${title} ${number}`)) number++;
  return `${title} ${number}`;
}

/** The plan with an interview of the base that was left out, taken back at the end. */
export function withTakenBack(plan: Plan, base: PlanInterviewFragment): Plan {
  // What it follows is told by the base, whose interviews have other ids.
  const taken = { ...interviewOf(base), id: null, inherited: true, overridden: [], after: [] };
  return { ...plan, interviews: [...plan.interviews, { ...taken, takesBack: taken }] };
}

const seatsText = (seats: readonly Seat[]): string =>
  JSON.stringify(
    seats.map(({ role, pool, people, optional }) => [
      role,
      pool?.id,
      people.map(({ id }) => id).sort(),
      optional,
    ]),
  );
const idsText = (named: readonly Named[]): string => JSON.stringify(named.map(({ id }) => id));
const keysText = (keys: readonly string[]): string => JSON.stringify(keys.toSorted());

/** The fields in which two states of an interview differ. */
export function changedFields(one: Interview, other: Interview): readonly InterviewField[] {
  const differ: readonly [InterviewField, boolean][] = [
    ['KIND', one.kind !== other.kind],
    ['TITLE', one.title !== other.title],
    ['MINUTES', one.minutes !== other.minutes],
    ['WITH_CANDIDATE', one.withCandidate !== other.withCandidate],
    ['FOCUS', idsText(one.focus) !== idsText(other.focus)],
    ['AFTER', keysText(one.after) !== keysText(other.after)],
    ['SEATS', seatsText(one.seats) !== seatsText(other.seats)],
  ];
  return differ.flatMap(([field, differs]) => (differs ? [field] : []));
}

/** What became of an interview between two states of a plan. */
export interface Difference {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly fields: readonly InterviewField[];
}

/** What `now` has made of `before`, interview by interview. */
export function differences(before: Plan, now: Plan): readonly Difference[] {
  const old = new Map(before.interviews.map((one) => [one.key, one]));
  const kept = now.interviews.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const keptBefore = before.interviews.filter(({ key }) => kept.includes(key)).map(({ key }) => key);
  const changed = now.interviews.flatMap((one): Difference[] => {
    const was = old.get(one.key);
    const { key, title } = one;
    if (was === undefined) return [{ key, title, kind: 'added', fields: [] }];
    const fields = [...new Set([...changedFields(was, one), ...one.inherit])];
    if (fields.length > 0) return [{ key, title, kind: 'changed', fields }];
    return kept.indexOf(key) === keptBefore.indexOf(key) ? [] : [{ key, title, kind: 'moved', fields: [] }];
  });
  const removed = before.interviews
    .filter(({ key }) => !now.interviews.some((one) => one.key === key))
    .map(({ key, title }): Difference => ({ key, title, kind: 'removed', fields: [] }));
  return [...changed, ...removed];
}

/** Whether anything differs. */
export const isSame = (before: Plan, now: Plan): boolean =>
  before.name === now.name &&
  before.daysUsedMax === now.daysUsedMax &&
  differences(before, now).length === 0 &&
  before.interviews.every(({ key }, at) => now.interviews[at]?.key === key);

/** What makes of `before`, as the gateway has it, the plan `now`. */
export function inputOf(before: Plan, now: Plan): UpdateLoopTemplateInput {
  const old = new Map(before.interviews.map((one) => [one.key, one]));
  return {
    loopTemplateId: before.id,
    version: before.version,
    ...(before.name === now.name ? {} : { name: now.name }),
    ...(before.daysUsedMax === now.daysUsedMax ? {} : { daysUsedMax: now.daysUsedMax }),
    ...(isSame({ ...before, name: now.name, daysUsedMax: now.daysUsedMax }, now)
      ? {}
      : { interviews: now.interviews.map((one) => interviewInput(one, old.get(one.key))) }),
  };
}

function interviewInput(one: Interview, was: Interview | undefined): InterviewTemplateInput {
  const from = one.takesBack ?? was;
  const fields = from === undefined ? null : new Set(changedFields(from, one));
  const sends = (field: InterviewField): boolean => fields?.has(field) ?? true;
  return {
    // What somebody else removed in the meantime is made anew.
    ...(was === undefined ? { key: one.key } : { id: one.key }),
    ...(one.takesBack === null ? {} : { baseInterviewId: one.takesBack.key }),
    ...(one.inherit.length === 0 ? {} : { inherit: one.inherit }),
    ...(sends('KIND') ? { kind: one.kind } : {}),
    ...(sends('TITLE') ? { title: one.title.trim() } : {}),
    ...(sends('MINUTES') ? { minutes: one.minutes } : {}),
    ...(sends('WITH_CANDIDATE') ? { withCandidate: one.withCandidate } : {}),
    ...(sends('FOCUS') ? { focus: one.focus.map(({ id }) => id) } : {}),
    ...(sends('AFTER') ? { after: one.after } : {}),
    ...(sends('SEATS')
      ? {
          seats: one.seats.map(({ role, pool, people, optional }) => ({
            role,
            poolId: pool?.id ?? null,
            memberIds: people.map(({ id }) => id),
            optional,
          })),
        }
      : {}),
  };
}

const isTraining = (role: SeatRole): boolean => role === 'SHADOW' || role === 'REVERSE_SHADOW';

/** What a loop takes of people. */
export interface Cost {
  readonly candidateMinutes: number;
  readonly interviewerMinutes: number;
  /** Seats that have to be filled. */
  readonly seats: number;
}

/** What a loop of the plan takes; optional seats and those of trainees are not counted. */
export function costOf({ interviews }: Plan): Cost {
  const needed = interviews.map(({ minutes, withCandidate, seats }) => ({
    minutes,
    withCandidate,
    seats: seats.filter(({ optional, role }) => !optional && !isTraining(role)).length,
  }));
  return {
    candidateMinutes: needed.reduce((sum, one) => sum + (one.withCandidate ? one.minutes : 0), 0),
    interviewerMinutes: needed.reduce((sum, one) => sum + one.minutes * one.seats, 0),
    seats: needed.reduce((sum, one) => sum + one.seats, 0),
  };
}

/** A requirement, and the interviews that assess it as the gateway has the plan. */
export interface Requirement {
  readonly competencies: readonly Named[];
  readonly fromCv: boolean;
  readonly assessedIn: readonly string[];
}

/** Whether the interview will assess the requirement once it is saved: what it covers follows its focus. */
export function assesses(requirement: Requirement, one: Interview, was: Interview | undefined): boolean {
  const asksFor = (focus: readonly Named[]): boolean =>
    requirement.competencies.some(({ id }) => focus.some((competency) => competency.id === id));
  const before = was?.focus ?? [];
  const gained = one.focus.filter(({ id }) => !before.some((competency) => competency.id === id));
  if (!requirement.fromCv && asksFor(gained)) return true;
  if (!requirement.assessedIn.includes(one.key)) return false;
  return asksFor(one.focus) || !asksFor(before);
}
