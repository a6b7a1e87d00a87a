// What can be done about each thing that could be given up, so that it takes one click: some are done at once, some are
// looked at first because nothing changes them from here.
import type { NoPlanFragment, SupposedChangeInput } from '../../generated/operations.js';
import { peopleOf } from './plan.js';
import type { LoopRead } from './plan.js';
import type { Supposing } from './suppose.js';

type Steps = NoPlanFragment['relaxations'][number]['steps'];

/** What the button beside a relaxation does. */
export type Remedy =
  | { readonly kind: 'overLimits'; readonly interviewerIds: readonly string[] }
  | { readonly kind: 'withoutPins' }
  /** The local day on which the candidate would need more time. */
  | { readonly kind: 'moreTime'; readonly day: string | null }
  | { readonly kind: 'look'; readonly supposing: Supposing };

const ALL_DAY_MINUTES = 1_440;

const supposed = (kind: string, loop: LoopRead): Supposing | null => {
  const of = (name: Supposing['kind'], amount: number, asked: SupposedChangeInput): Supposing => ({
    kind: name,
    amount,
    asked,
  });
  const days = loop.daysUsedMax + 1;
  if (kind === 'daysUsed') return of('supposeDays', days, { daysUsedMax: days });
  if (kind === 'earliestStart') return of('supposeNotice', 0, { noticeMinutesMin: 0 });
  if (kind === 'candidateLunch') return of('supposeLunch', 0, { lunchMinutes: 0 });
  if (kind === 'candidateRun') return of('supposeRun', ALL_DAY_MINUTES, { runMinutesMax: ALL_DAY_MINUTES });
  return null;
};

/** The remedy for rules that are given up together; null where there is none from here. */
export function remedyFor(steps: Steps, loop: LoopRead, mayExceed: boolean): Remedy | null {
  if (steps.every(({ kind }) => kind === 'pinnedPerson' || kind === 'pinnedStart'))
    return { kind: 'withoutPins' };
  if (steps.every(({ kind }) => kind === 'interviewerLimit')) {
    const interviewerIds = [...peopleOf(loop).all.values()]
      .filter(({ name }) => steps.some(({ subject }) => subject.includes(name)))
      .map(({ id }) => id);
    return mayExceed && interviewerIds.length > 0 ? { kind: 'overLimits', interviewerIds } : null;
  }
  if (steps.every(({ kind }) => kind === 'candidateWindow')) {
    const day = steps.length === 1 ? (/\d{4}-\d{2}-\d{2}/.exec(steps[0]?.subject ?? '')?.[0] ?? null) : null;
    return { kind: 'moreTime', day };
  }
  const supposing = steps.length === 1 ? supposed(steps[0]?.kind ?? '', loop) : null;
  return supposing === null ? null : { kind: 'look', supposing };
}
