// How much of a candidate's time a loop takes, and how much of it they have given: what the meter of their pages shows.

const MINUTE_MS = 60_000;

/** What a loop takes of its candidate: all interviews with what they need to be longer, and the breaks between them. */
export function minutesNeeded(
  interviewMinutes: readonly number[],
  { extraMinutes, breakMinutesMin }: { readonly extraMinutes: number; readonly breakMinutesMin: number },
): number {
  const talks = interviewMinutes.reduce((total, minutes) => total + minutes + extraMinutes, 0);
  return talks + Math.max(0, interviewMinutes.length - 1) * breakMinutesMin;
}

/** The minutes of windows that do not overlap, as far as they are not over at the instant. */
export const minutesGiven = (
  windows: readonly { readonly from: Date; readonly to: Date }[],
  at: Date,
): number =>
  windows.reduce(
    (total, { from, to }) => total + Math.max(0, to.getTime() - Math.max(from.getTime(), at.getTime())),
    0,
  ) / MINUTE_MS;
