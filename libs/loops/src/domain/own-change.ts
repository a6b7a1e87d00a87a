// Whether a candidate may move or cancel an interview by themselves: only so often, and only so long before it starts.

/** What the organization allows, and what was done already. */
export interface ChangePolicy {
  readonly changesMax: number;
  readonly hoursMin: number;
  /** Changes that the candidate made of this loop so far. */
  readonly changes: number;
}

const HOUR_MS = 3_600_000;

/** Why the interview that starts at `startMs` cannot be changed at `nowMs`, in words for the candidate; null when it can. */
export function whyNotOwnChange(
  { changesMax, hoursMin, changes }: ChangePolicy,
  startMs: number,
  nowMs: number,
): string | null {
  if (startMs <= nowMs) return 'This interview has begun or is over.';
  if (changesMax === 0) return 'Interviews are changed by writing to the person who arranges them.';
  if (changes >= changesMax)
    return `You have changed ${changesMax === 1 ? 'an interview' : 'interviews'} ${times(changesMax)} already, which is as often as this page can. Please write to the person who arranges them.`;
  if (startMs - nowMs < hoursMin * HOUR_MS)
    return `It begins in less than ${hoursMin} ${hoursMin === 1 ? 'hour' : 'hours'}, which is too late to change it here. Please write to the person who arranges it.`;
  return null;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
