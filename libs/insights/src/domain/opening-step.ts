// What an opening waits for: of all that could be done for it, the one thing that stands most in the way. What is about
// to be lost comes first, then what can be finished, then what can be begun, then what can only be waited for.

/** What is to be done next, the most pressing first. */
export const openingSteps = [
  'name_people',
  'replace',
  'decide_about_hold',
  'choose_option',
  'find_times',
  'draft_loop',
  'ask_when_they_can',
  'wait_for_times',
  'interview',
  'add_candidates',
  'none',
] as const;

/** What is to be done next. */
export type OpeningStep = (typeof openingSteps)[number];

/** How much there is to be done of each kind. */
export interface OpeningCounts {
  readonly isOpen: boolean;
  /** Active applications. */
  readonly candidates: number;
  /** Seats of its template that nobody can fill yet. */
  readonly emptySeats: number;
  /** Reserved seats whose person declined or cannot be counted on. */
  readonly lostSeats: number;
  /** Loops on hold. */
  readonly held: number;
  /** Loops with options to choose from, and with none yet, whose candidate can come. */
  readonly proposed: number;
  readonly planned: number;
  /** Applications without a loop whose candidate has given times; that were not asked; that were asked. */
  readonly ready: number;
  readonly unasked: number;
  readonly asked: number;
  /** Loops that are booked. */
  readonly booked: number;
}

/** The step, and how many candidates or seats it is about. */
export interface NextStep {
  readonly step: OpeningStep;
  readonly count: number;
}

/** The next step of an opening. */
export function nextStep(counts: OpeningCounts): NextStep {
  if (!counts.isOpen) return { step: 'none', count: 0 };
  const inOrder: readonly [OpeningStep, number][] = [
    ['name_people', counts.emptySeats],
    ['replace', counts.lostSeats],
    ['decide_about_hold', counts.held],
    ['choose_option', counts.proposed],
    ['find_times', counts.planned],
    ['draft_loop', counts.ready],
    ['ask_when_they_can', counts.unasked],
    ['wait_for_times', counts.asked],
    ['interview', counts.booked],
  ];
  const [step, count] = inOrder.find(([, some]) => some > 0) ?? [
    counts.candidates > 0 ? 'none' : 'add_candidates',
    0,
  ];
  return { step, count };
}
