// What is measured and how it is said: the figures of the board with their definitions, and from how many on a share of
// them is shown.

/** What rows are stored under; `outcome` are the stages that follow from scorecards and are hidden with them. */
export type StoredMeasure =
  | 'stage'
  | 'outcome'
  | 'time_to_schedule'
  | 'lead_time'
  | 'rescheduled'
  | 'replaced'
  | 'cancelled'
  | 'scorecard'
  | 'load';

/** What somebody can ask about. */
export type Measure = Exclude<StoredMeasure, 'outcome'>;

/** What somebody can take away row by row: load has a list of its own, by person and week. */
export const listedMeasures = [
  'time_to_schedule',
  'lead_time',
  'rescheduled',
  'replaced',
  'cancelled',
  'scorecard',
  'stage',
] as const satisfies Measure[];

/** What a measured length of time means; changes have none. */
export const isChange = (measure: StoredMeasure): boolean =>
  measure === 'rescheduled' || measure === 'replaced' || measure === 'cancelled';

/** Whether rows of this measure are about a loop as a whole. */
export const isOfLoops = (measure: StoredMeasure): boolean =>
  isChange(measure) || measure === 'time_to_schedule' || measure === 'lead_time';

/** How far an application can come, in this order. */
export const passStages = [
  'applied',
  'planned',
  'booked',
  'interviewed',
  'debriefed',
  'decided',
  'hired',
] as const;

/** How far an application has come. */
export type PassStage = (typeof passStages)[number];

/** What became of a scorecard that was due. */
export const scorecardTimings = ['on_time', 'late', 'missing'] as const;

/** From how many on a share is shown: a share of fewer says more about somebody than about the whole. */
export const SHARE_OF_MIN = 5;

/** The part as a share of the whole, 0 to 1; null while the whole is too small for one. */
export const shareOf = (part: number, whole: number): number | null =>
  whole < SHARE_OF_MIN ? null : part / whole;

const HIDDEN = 'Candidates for whom you owe a scorecard, and your own applications, are left out.';

/** What each measure counts, in words. */
export const measureDefinitions: Readonly<Record<Measure, string>> = {
  time_to_schedule:
    'From the draft of a loop to its first confirmed booking, for loops first booked in the period, also when they were changed or cancelled later.',
  lead_time:
    'From the first confirmed booking of a loop to the start of its first interview as booked then, for loops first booked in the period.',
  rescheduled:
    'Confirmed changes in the period that gave interviews of a booked loop other times, by the reason that was given.',
  replaced:
    'Confirmed changes in the period that gave seats of a booked loop to somebody else at the same times, by the reason that was given.',
  cancelled:
    'Bookings of a loop or of one of its interviews that were cancelled in the period or did not take place, by the reason that was given.',
  scorecard: `Scorecards that were due in the period, one hour after their interview: submitted by then, later, or still missing. ${HIDDEN}`,
  stage: `Applications made in the period, and how many of them have come at least once as far as each stage; each share is of those that came as far as the stage before. ${HIDDEN}`,
  load: 'Confirmed interviews that start in the week, in weeks of the person’s own zone, and their minutes beside the limit that holds for the person; holds and declined seats are not counted.',
};

/** Applications that came as far as a stage. */
export interface StageReached {
  readonly stage: PassStage;
  readonly count: number;
  /** Of those that came as far as the stage before; null for the first stage, and while those are too few. */
  readonly share: number | null;
}

/** The stages with how many came so far. */
export function passThrough(counts: ReadonlyMap<string, number>): readonly StageReached[] {
  return passStages.map((stage, place) => {
    const before = passStages[place - 1];
    const count = counts.get(stage) ?? 0;
    return { stage, count, share: before === undefined ? null : shareOf(count, counts.get(before) ?? 0) };
  });
}

/** Scorecards that were due, by what became of them. */
export interface Punctuality {
  readonly due: number;
  /** The parts are null while so few were due that they would name people. */
  readonly onTime: number | null;
  readonly late: number | null;
  readonly missing: number | null;
  /** On time, of all that were due. */
  readonly share: number | null;
}

/** How punctual scorecards were. */
export function punctuality(counts: ReadonlyMap<string, number>): Punctuality {
  const [onTime, late, missing] = scorecardTimings.map((timing) => counts.get(timing) ?? 0) as [
    number,
    number,
    number,
  ];
  const due = onTime + late + missing;
  if (due < SHARE_OF_MIN) return { due, onTime: null, late: null, missing: null, share: null };
  return { due, onTime, late, missing, share: shareOf(onTime, due) };
}
