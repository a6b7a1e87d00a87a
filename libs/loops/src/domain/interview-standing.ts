// How an interview stands at an instant. That it took place follows from the time alone and not from what anybody
// wrote about it: otherwise whoever is still blind could see that a scorecard came in.

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
