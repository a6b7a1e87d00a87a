// The interviews a loop can be made of: what each takes, who sits in it, and what must speak for it. There is no
// template per job title; a form enters a loop because requirements of the text point at it.
import type { CompetencyFamily, InterviewKind } from './competency.js';

/** A place in an interview and the kind of pool it is filled from. */
export interface PlannedSeat {
  readonly role: 'lead' | 'panel';
  readonly poolKind: InterviewKind;
}

/**
 * A form of interview. `families` limits an interview of kind `other` to the crafts it goes into; `minutesShort`
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
  readonly purpose: string;
}

const lead = (poolKind: InterviewKind): PlannedSeat => ({ role: 'lead', poolKind });
const panel = (poolKind: InterviewKind): PlannedSeat => ({ role: 'panel', poolKind });

const screen: LoopForm = {
  key: 'recruiter_screen',
  kind: 'recruiter_screen',
  title: 'Recruiter screen',
  minutes: 30,
  minutesShort: 20,
  focusMax: 5,
  seats: [lead('recruiter_screen')],
  families: null,
  purpose:
    'Every loop opens with it: expectations on both sides, what the CV claims, and what can be asked without an engineer.',
};

const debrief: LoopForm = {
  key: 'debrief',
  kind: 'debrief',
  title: 'Debrief',
  minutes: 30,
  minutesShort: 15,
  focusMax: 0,
  seats: [lead('debrief')],
  families: null,
  purpose:
    'Every loop closes with it: the interviewers compare evidence, disagreements first, and the hiring manager decides.',
};

const coding: LoopForm = {
  key: 'coding',
  kind: 'coding',
  title: 'Coding',
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('coding')],
  families: null,
  purpose: 'Writing and reading code together shows what no conversation about code can.',
};

const systemDesign: LoopForm = {
  key: 'system_design',
  kind: 'system_design',
  title: 'System design',
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('system_design'), panel('system_design')],
  families: null,
  purpose:
    'A design worked out from a blank page shows how someone shapes systems and weighs what they give up.',
};

const designReview: LoopForm = {
  key: 'design_review',
  kind: 'design_review',
  title: 'Design review',
  minutes: 45,
  minutesShort: 30,
  focusMax: 7,
  seats: [lead('design_review')],
  families: null,
  purpose:
    'Reviewing a given design or change shows judgement about quality, and how criticism is put to others.',
};

const leadership: LoopForm = {
  key: 'leadership',
  kind: 'leadership',
  title: 'Leadership and mentoring',
  minutes: 45,
  minutesShort: 30,
  focusMax: 7,
  seats: [lead('leadership')],
  families: null,
  purpose:
    'What someone did for other people’s work and growth comes out in their own examples, asked for in depth.',
};

const delivery: LoopForm = {
  key: 'delivery',
  kind: 'delivery',
  title: 'Delivery and stakeholders',
  minutes: 45,
  minutesShort: 30,
  focusMax: 7,
  seats: [lead('delivery')],
  families: null,
  purpose:
    'How work was planned, agreed with the business and brought to its end is told best along one real project.',
};

const depth = (
  key: string,
  title: string,
  families: readonly CompetencyFamily[],
  purpose: string,
): LoopForm => ({
  key,
  kind: 'other',
  title,
  minutes: 60,
  minutesShort: 45,
  focusMax: 7,
  seats: [lead('other')],
  families,
  purpose,
});

/** The interview in depth of one craft; it enters a loop when that craft makes up a good part of the text. */
export const depthForms: readonly LoopForm[] = [
  depth(
    'reliability',
    'Troubleshooting and reliability',
    ['reliability', 'platform'],
    'An outage worked through step by step shows how someone finds causes, keeps calm and learns from failure.',
  ),
  depth(
    'data',
    'Data modelling and pipelines',
    ['data'],
    'A data set with real flaws shows how someone models, moves and checks data.',
  ),
  depth(
    'machine_learning',
    'Machine learning in depth',
    ['machine_learning'],
    'One model followed from question to production shows what someone understands and what they only use.',
  ),
  depth(
    'security',
    'Threat modelling and security',
    ['security'],
    'A system examined with an attacker’s eyes shows how someone finds, ranks and closes risks.',
  ),
  depth(
    'mobile',
    'Mobile platform in depth',
    ['mobile'],
    'What is particular to phones — life cycle, networks, releases — is not seen in general interviews.',
  ),
  depth(
    'frontend',
    'Frontend craft',
    ['frontend'],
    'A screen taken apart and improved shows care for users, structure and speed in the browser.',
  ),
  depth(
    'quality',
    'Test strategy',
    ['quality'],
    'A product with a poor record shows what someone tests first, and where.',
  ),
];

/** What carries collaboration when a text asks too little for interviews of leadership or delivery of their own. */
export const collaboration: LoopForm = {
  key: 'collaboration',
  kind: 'other',
  title: 'Working with others',
  minutes: 45,
  minutesShort: 30,
  focusMax: 6,
  seats: [lead('other')],
  families: ['leadership', 'delivery', 'communication'],
  purpose: 'The text asks for working with people, though not for leading them: one conversation covers it.',
};

export { screen, debrief, coding, systemDesign, designReview, leadership, delivery };
