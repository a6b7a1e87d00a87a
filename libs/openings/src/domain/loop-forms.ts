// The interviews a loop can be made of: what each takes, who sits in it, and what must speak for it. There is no
// template per job title; a form enters a loop because requirements of the text point at it.
import type { CompetencyFamily, InterviewKind } from './competency.js';

/** A place in an interview and the kind of pool it is filled from. */
export interface PlannedSeat {
  readonly role: 'lead' | 'panel';
  readonly poolKind: InterviewKind;
}

/**
 * A form of interview. `families` limits an interview of kind `other` to the crafts it goes into and
 * `familiesBeside` to those it can take along; `minutesShort`
 * is the shortest length in which it still shows something; `focusMax` is how many competencies fit into `minutes`.
 */
export interface LoopForm {
  readonly key: string;
  readonly kind: InterviewKind;
  readonly title: string;
  readonly minutes: number;
  readonly minutesShort: number;
  readonly focusMax: number;
  readonly seats: readonly PlannedSeat[];
  readonly families: readonly CompetencyFamily[] | null;
  readonly familiesBeside: readonly CompetencyFamily[];
  readonly isTechnical: boolean;
  readonly isForPeople: boolean;
  readonly purpose: string;
}

const lead = (poolKind: InterviewKind): PlannedSeat => ({ role: 'lead', poolKind });
const panel = (poolKind: InterviewKind): PlannedSeat => ({ role: 'panel', poolKind });

const GENERAL = { families: null, familiesBeside: [], isTechnical: false, isForPeople: false } as const;
const TECHNICAL = { ...GENERAL, isTechnical: true } as const;

/** The recruiter's conversation that opens every loop. */
export const screen: LoopForm = {
  ...GENERAL,
  key: 'recruiter_screen',
  kind: 'recruiter_screen',
  title: 'Recruiter screen',
  minutes: 30,
  minutesShort: 20,
  focusMax: 5,
  seats: [lead('recruiter_screen')],
  purpose:
    'Every loop opens with it: expectations on both sides, the CV, and what can be asked without an engineer.',
};

/** The interviewers' meeting that closes every loop, without the candidate. */
export const debrief: LoopForm = {
  ...GENERAL,
  key: 'debrief',
  kind: 'debrief',
  title: 'Debrief',
  minutes: 30,
  minutesShort: 15,
  focusMax: 0,
  seats: [lead('debrief')],
  purpose:
    'Every loop closes with it: the interviewers compare evidence, disagreements first, and a decision is made.',
};

/** Working on code together. */
export const coding: LoopForm = {
  ...TECHNICAL,
  key: 'coding',
  kind: 'coding',
  title: 'Coding',
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('coding')],
  purpose: 'Writing and reading code together shows what no conversation about code can.',
};

/** A design from a blank page. */
export const systemDesign: LoopForm = {
  ...TECHNICAL,
  key: 'system_design',
  kind: 'system_design',
  title: 'System design',
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('system_design'), panel('system_design')],
  purpose:
    'A design worked out from a blank page shows how someone shapes systems and weighs what they give up.',
};

/** A given design or change under review. */
export const designReview: LoopForm = {
  ...TECHNICAL,
  key: 'design_review',
  kind: 'design_review',
  title: 'Design review',
  minutes: 45,
  minutesShort: 30,
  focusMax: 6,
  seats: [lead('design_review')],
  purpose:
    'Reviewing a given design or change shows judgement of quality, and how criticism is put to others.',
};

/** A conversation about leading people. */
export const leadership: LoopForm = {
  ...GENERAL,
  key: 'leadership',
  kind: 'leadership',
  title: 'Leadership and mentoring',
  minutes: 45,
  minutesShort: 30,
  focusMax: 6,
  seats: [lead('leadership')],
  purpose:
    'What someone did for other people’s work and growth shows in their own examples, asked for in depth.',
};

/** A conversation along one real project. */
export const delivery: LoopForm = {
  ...GENERAL,
  key: 'delivery',
  kind: 'delivery',
  title: 'Delivery',
  minutes: 45,
  minutesShort: 30,
  focusMax: 6,
  seats: [lead('delivery')],
  purpose: 'How work was planned, agreed on and brought to its end is told best along one real project.',
};

const depth = (
  key: string,
  title: string,
  families: readonly CompetencyFamily[],
  familiesBeside: readonly CompetencyFamily[],
  purpose: string,
): LoopForm => ({
  ...TECHNICAL,
  key,
  kind: 'other',
  title,
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('other')],
  families,
  familiesBeside,
  purpose,
});

/** The interview in depth of one craft; it enters a loop when that craft makes up a good part of the text. */
export const depthForms: readonly LoopForm[] = [
  depth(
    'reliability',
    'Troubleshooting and reliability',
    ['reliability', 'platform'],
    ['quality', 'backend', 'security'],
    'An outage worked through step by step shows how someone finds causes, keeps calm and learns from failure.',
  ),
  depth(
    'data',
    'Data modelling and pipelines',
    ['data'],
    ['platform', 'backend', 'machine_learning', 'security'],
    'A data set with real flaws shows how someone models, moves and checks data.',
  ),
  depth(
    'machine_learning',
    'Machine learning in depth',
    ['machine_learning'],
    ['data', 'platform'],
    'One model followed from question to production shows what someone understands and what they only use.',
  ),
  depth(
    'security',
    'Threat modelling and security',
    ['security'],
    ['platform', 'reliability', 'data'],
    'A system examined with an attacker’s eyes shows how someone finds, ranks and closes risks.',
  ),
  depth(
    'mobile',
    'Mobile platform in depth',
    ['mobile'],
    ['frontend', 'quality', 'security'],
    'What is particular to phones — life cycle, networks, releases — is not seen in general interviews.',
  ),
  depth(
    'embedded',
    'Embedded systems in depth',
    ['embedded'],
    ['quality', 'reliability', 'security'],
    'A device that fails in the field shows how someone reads hardware, budgets memory and time, and stays safe.',
  ),
  depth(
    'frontend',
    'Frontend craft',
    ['frontend'],
    ['quality'],
    'A screen taken apart and improved shows care for users, structure and speed in the browser.',
  ),
  depth(
    'quality',
    'Test strategy',
    ['quality'],
    ['platform'],
    'A product with a poor record shows what someone tests first, and where.',
  ),
];

/** What carries collaboration when a text asks too little for interviews of leadership or delivery of their own. */
export const collaboration: LoopForm = {
  ...GENERAL,
  isForPeople: true,
  key: 'collaboration',
  kind: 'other',
  title: 'Working with others',
  minutes: 45,
  minutesShort: 30,
  focusMax: 6,
  seats: [lead('other')],
  families: ['leadership', 'delivery', 'communication'],
  purpose:
    'The text asks for working with people, though not enough for interviews of leading or delivery alone.',
};

/** The form in its shortest length, with room for fewer competencies. */
export const shortened = (form: LoopForm): LoopForm => ({
  ...form,
  minutes: form.minutesShort,
  focusMax: Math.floor((form.focusMax * form.minutesShort) / form.minutes),
});

const TITLES: Readonly<Record<string, readonly (readonly [title: string, needs: readonly string[]])[]>> = {
  coding: [
    ['Coding', ['algorithms']],
    ['Coding', ['programming']],
    ['Coding', ['backend_development']],
    ['Embedded coding', ['embedded_systems']],
    ['Mobile coding', ['mobile_development']],
    ['Frontend coding', ['frontend_development']],
    ['Coding and automation', ['operations_automation']],
  ],
  leadership: [
    ['Leadership and mentoring', ['mentoring']],
    ['People leadership', ['people_management']],
    ['Leading a team', ['team_leadership']],
    ['Influence and strategy', ['strategy']],
    ['Influence and collaboration', ['influence']],
    ['Collaboration and culture', ['collaboration']],
  ],
  delivery: [
    ['Delivery and stakeholders', ['stakeholder_management']],
    ['Delivery and product', ['product_thinking']],
    ['Delivery and planning', ['agile_planning']],
  ],
  reliability: [
    ['Troubleshooting and reliability', ['incident_response']],
    ['Infrastructure and platform', ['infrastructure_as_code']],
    ['Infrastructure and platform', ['containers']],
  ],
};

const CODING_TOP = 2;

/** The title of a form in a loop: it names what the interview is really about there; `focus` is heaviest first. */
export function titleOf(form: LoopForm, focus: readonly string[]): string {
  const told = form.key === 'coding' ? focus.slice(0, CODING_TOP) : focus;
  return TITLES[form.key]?.find(([, needs]) => needs.every((id) => told.includes(id)))?.[0] ?? form.title;
}

/** Questions that belong to a kind of interview whatever it focuses on. */
export const generalQuestions: Readonly<
  Partial<Record<InterviewKind, readonly { readonly ask: string; readonly listenFor: string }[]>>
> = {
  recruiter_screen: [
    {
      ask: 'What made you talk to us, and what would your next role need to have that the present one lacks?',
      listenFor:
        'Reasons that this role can meet; expectations of level, pay and place that both sides can live with.',
    },
    {
      ask: 'Which part of the advertised work have you done most recently, and which would be new to you?',
      listenFor: 'Matches the CV, honest about what would be new, own share told apart from the team’s.',
    },
  ],
  debrief: [
    {
      ask: 'On which competency do our levels differ most, and what did each of us see or hear?',
      listenFor: 'Quoted evidence rather than impressions; interviewers who saw less speak first.',
    },
    {
      ask: 'Which must of the role has no evidence yet, and do we decide without it or look again?',
      listenFor: 'Requirements named one by one; a decision with its reason, not a vote.',
    },
  ],
};
