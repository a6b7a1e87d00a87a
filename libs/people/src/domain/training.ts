// How far somebody in training has come, from what they sat in and what was said about it. Phases follow the calendar:
// the first sessions are shadows, the next ones reverse shadows, whenever they were booked, so that an earlier booking
// becomes the shadow and a cancellation rolls back. A hold moves nothing that is booked, because it expires without anybody
// who would move it back. Nothing here is remembered: the same facts give the same answer.

/** What somebody in training does in an interview: watches, or interviews while somebody qualified watches. */
export type TraineeRole = 'shadow' | 'reverse_shadow';

/** What a pool asks of those who learn to interview in it. */
export interface TrainingPath {
  readonly shadows: number;
  readonly reverseShadows: number;
  /** Whether who has done all steps is qualified by that, or once somebody approves of it. */
  readonly graduation: 'automatic' | 'approval';
}

/** Steps that count as done without a session. */
export interface TrainingCredit {
  readonly shadows: number;
  readonly reverseShadows: number;
  /** When the last of them was granted; null when there are none. */
  readonly grantedMs: number | null;
}

/** One interview in which they have a trainee's seat; declined, cancelled and missed ones are none. */
export interface TrainingSession {
  readonly id: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** The role that the seat has by now; it is kept once the interview has begun. */
  readonly role: TraineeRole;
  /** A hold is one step less to plan, but completes nothing and shifts no booking. */
  readonly booked: boolean;
  /** Whether it was said that this step has to be done again. */
  readonly repeat: boolean;
}

/** Where somebody stands at an instant. */
export interface TrainingProgress {
  /** The role of each session, by id. */
  readonly roles: ReadonlyMap<string, TraineeRole>;
  /** The kind of step that comes next after what is done; the last kind once all is done. */
  readonly nextStep: TraineeRole;
  /** All is done, and counts. */
  readonly complete: boolean;
  /** Steps done, credit included, never more than the path asks for. */
  readonly shadowsDone: number;
  readonly reverseShadowsDone: number;
  /** Steps that are reserved and still to be done. */
  readonly ahead: number;
  /** Steps for which there is no session yet. */
  readonly stepsLeft: number;
  /** When what is booked completes the path; null when it does not. */
  readonly graduatesMs: number | null;
}

const lastRole = ({ reverseShadows }: TrainingPath): TraineeRole =>
  reverseShadows > 0 ? 'reverse_shadow' : 'shadow';

/** Counts steps in the order of the calendar. */
class Steps {
  shadows: number;
  reverseShadows: number;

  constructor(
    private readonly path: TrainingPath,
    credit: TrainingCredit,
  ) {
    this.shadows = Math.min(path.shadows, credit.shadows);
    this.reverseShadows = Math.min(path.reverseShadows, credit.reverseShadows);
  }

  get left(): number {
    return this.path.shadows - this.shadows + this.path.reverseShadows - this.reverseShadows;
  }

  /** The kind of the next step; what is beyond the path is like its end. */
  get next(): TraineeRole {
    if (this.shadows < this.path.shadows) return 'shadow';
    return this.reverseShadows < this.path.reverseShadows ? 'reverse_shadow' : lastRole(this.path);
  }

  /** A reverse shadow is worth a shadow that is missing; who has only watched has never interviewed. */
  take(role: TraineeRole): void {
    if (this.shadows < this.path.shadows) this.shadows++;
    else if (role === 'reverse_shadow' && this.reverseShadows < this.path.reverseShadows)
      this.reverseShadows++;
  }
}

/** Where somebody stands at `nowMs`; the sessions are in the order of the calendar. */
export function trainingProgress(
  path: TrainingPath,
  credit: TrainingCredit,
  sessions: readonly TrainingSession[],
  nowMs: number,
): TrainingProgress {
  const [planned, done, booked] = [new Steps(path, credit), new Steps(path, credit), new Steps(path, credit)];
  const roles = new Map<string, TraineeRole>();
  let graduatesMs = booked.left === 0 ? (credit.grantedMs ?? nowMs) : null;
  for (const session of sessions) {
    const begun = session.booked && session.fromMs <= nowMs;
    const role = begun ? session.role : (session.booked ? booked : planned).next;
    roles.set(session.id, role);
    if (session.repeat) continue;
    planned.take(begun ? role : planned.next);
    if (!session.booked) continue;
    if (session.toMs <= nowMs) done.take(role);
    booked.take(role);
    if (booked.left === 0) graduatesMs ??= session.toMs;
  }
  return {
    roles,
    nextStep: done.next,
    complete: graduatesMs !== null && graduatesMs <= nowMs,
    shadowsDone: done.shadows,
    reverseShadowsDone: done.reverseShadows,
    ahead: done.left - planned.left,
    stepsLeft: planned.left,
    graduatesMs,
  };
}

/** Credit for the steps that somebody who enters in this phase has behind them. */
export const creditOnEntry = (
  path: TrainingPath,
  phase: TraineeRole,
): Pick<TrainingCredit, 'shadows' | 'reverseShadows'> => ({
  shadows: phase === 'reverse_shadow' ? path.shadows : 0,
  reverseShadows: 0,
});

/** What of a membership decides whether somebody interviews on their own. */
export interface Qualification {
  readonly phase: TraineeRole | 'qualified';
  /** When they graduate by themselves; null where that is not known. */
  readonly graduatesAt: Date | null;
}

/** Whether they are qualified at `at`: graduation is an instant that comes, nobody has to write it down then. */
export const isQualified = ({ phase, graduatesAt }: Qualification, at: Date): boolean =>
  phase === 'qualified' || (graduatesAt !== null && graduatesAt <= at);
