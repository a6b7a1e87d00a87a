// How an interview and its loop stand at an instant. That an interview took place follows from the time alone and not from
// what anybody wrote about it: otherwise whoever is still blind could see that a scorecard came in. That a hold is over
// follows from its stored end: nobody has to come by and tidy it up before it is shown as what it is.

/** What of an interview decides how it stands. */
export interface Standing<State extends string> {
  readonly state: State;
  readonly during: { readonly from: Date; readonly to: Date } | null;
}

/** Whether the interview is still to begin at `nowMs`: without a time, only held, or booked for later. */
export const begins = <State extends string>({ state, during }: Standing<State>, nowMs: number): boolean =>
  state === 'planned' ||
  state === 'on_hold' ||
  (state === 'booked' && (during?.from.getTime() ?? Infinity) > nowMs);

/** The state to show at `nowMs`: a booked interview took place once its end has passed, unless somebody says otherwise. */
export const shownState = <State extends string>(
  { state, during }: Standing<State>,
  nowMs: number,
): State | 'took_place' =>
  state === 'booked' && during !== null && during.to.getTime() <= nowMs ? 'took_place' : state;

/** What of a loop decides whether its hold is over. */
export interface Held<State extends string> {
  readonly state: State;
  readonly holdExpiresAt: Date | null;
}

/** Whether the loop was held and is not any more at `nowMs`: its seats are free, whatever is still written. */
export const holdIsOver = <State extends string>(
  { state, holdExpiresAt }: Held<State>,
  nowMs: number,
): boolean => state === 'on_hold' && holdExpiresAt !== null && holdExpiresAt.getTime() <= nowMs;

/** Why the hold is not booked by itself although everybody accepted it; null when nothing is known to be in the way. */
export const whyHoldWaits = ({
  state,
  version,
  holdRefusal,
  holdRefusalVersion,
}: {
  readonly state: string;
  readonly version: number;
  readonly holdRefusal: string | null;
  readonly holdRefusalVersion: number | null;
}): string | null => (state === 'on_hold' && holdRefusalVersion === version ? holdRefusal : null);

/** The loop as it is shown at `nowMs`: after a hold that nobody confirmed it is proposed, as before it. */
export const shownLoop = <Loop extends Held<string>>(
  loop: Loop,
  nowMs: number,
): Omit<Loop, 'state' | 'holdExpiresAt'> & {
  readonly state: Loop['state'] | 'proposed';
  readonly holdExpiresAt: Date | null;
  readonly holdExpiredAt: Date | null;
} =>
  holdIsOver(loop, nowMs)
    ? { ...loop, state: 'proposed', holdExpiresAt: null, holdExpiredAt: loop.holdExpiresAt }
    : { ...loop, holdExpiredAt: null };
